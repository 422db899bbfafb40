namespace Arecont.Bridge.Mqtt.Link;

/// <summary>Whether one topic filter matches everything that another does.</summary>
internal static class FilterCover
{
    /// <summary>True where every topic that <paramref name="inner"/> matches is matched by <paramref name="outer"/> too.</summary>
    public static bool Covers(string outer, string inner)
    {
        var (wide, narrow) = (outer.Split('/'), inner.Split('/'));
        for (var level = 0; level < wide.Length; level++)
        {
            if (wide[level] == "#")
            {
                return true;
            }

            if (level >= narrow.Length || (wide[level] == "+" ? narrow[level] == "#" : wide[level] != narrow[level]))
            {
                return false;
            }
        }

        return wide.Length == narrow.Length;
    }
}
