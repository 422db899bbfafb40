using System.Collections;
using System.Reflection;
using System.ServiceModel;
using System.Text;
using System.Xml;
using System.Xml.Serialization;

namespace Arecont.Testing.Onvif;

/// <summary>A message of any contract with every argument there, made after its type.</summary>
/// <param name="text">The text of a member by its name.</param>
internal sealed class SampleMessages(Func<string, string> text)
{
    private const int Depth = 5;

    /// <summary>The XML of a request.</summary>
    public string Body(Type message)
    {
        var contract = message.GetCustomAttribute<MessageContractAttribute>()!;
        var serializer = new XmlSerializer(message, null, null, new XmlRootAttribute(contract.WrapperName!) { Namespace = contract.WrapperNamespace }, contract.WrapperNamespace);
        var body = new StringBuilder();
        using (var writer = XmlWriter.Create(body, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            serializer.Serialize(writer, Make(message, message.Name, Depth));
        }

        return body.ToString();
    }

    private object? Make(Type type, string name, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            return text(name);
        }

        if (type.IsEnum)
        {
            return Enum.GetValues(type).GetValue(0);
        }

        if (type.IsPrimitive)
        {
            return type == typeof(bool) ? true : Convert.ChangeType(5, type, System.Globalization.CultureInfo.InvariantCulture);
        }

        if (type == typeof(DateTime))
        {
            return new DateTime(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);
        }

        if (type.IsArray)
        {
            return List(type.GetElementType()!, name, depth);
        }

        return depth == 0 || type.IsAbstract || typeof(XmlNode).IsAssignableFrom(type) || typeof(IXmlSerializable).IsAssignableFrom(type) || type.GetConstructor([]) is null
            ? null
            : Whole(type, depth);
    }

    private object Whole(Type type, int depth)
    {
        var whole = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0))
        {
            if (property.CanWrite && Make(property.PropertyType, property.Name, depth - 1) is { } value)
            {
                property.SetValue(whole, value);
            }
            else if (property.GetValue(whole) is IList { IsReadOnly: false, IsFixedSize: false } list && property.PropertyType.IsGenericType
                && Make(property.PropertyType.GetGenericArguments()[0], property.Name, depth - 1) is { } item)
            {
                list.Add(item);
            }
        }

        return whole;
    }

    private Array? List(Type itemType, string name, int depth)
    {
        if (Make(itemType, name, depth - 1) is not { } item)
        {
            return null;
        }

        var list = Array.CreateInstance(itemType, 1);
        list.SetValue(item, 0);
        return list;
    }
}
