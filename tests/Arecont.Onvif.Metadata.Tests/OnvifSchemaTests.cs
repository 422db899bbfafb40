using System.Text;
using Arecont.Onvif.Metadata.Events;

namespace Arecont.Onvif.Metadata.Tests;

/// <summary>The schema must be able to find something.</summary>
public sealed class OnvifSchemaTests
{
    [Theory]
    [InlineData("PropertyOperation=\"Changed\"", "PropertyOperation=\"Altered\"")]
    [InlineData("UtcTime=\"1970-01-01T00:00:00.000Z\"", "UtcTime=\"now\"")]
    [InlineData("tt:Data", "tt:Date")]
    [InlineData("tt:Event", "tt:Events")]
    public void Validate_WrongDocument_SaysSo(string right, string wrong)
    {
        var document = MetadataWriter.Write([OnvifEvents.DigitalInput("input-1", true, DateTimeOffset.UnixEpoch, PropertyOperation.Changed)]);
        OnvifSchema.Validate(document);

        var broken = Encoding.UTF8.GetString(document).Replace(right, wrong, StringComparison.Ordinal);
        Assert.Throws<Xunit.Sdk.FailException>(() => OnvifSchema.Validate(Encoding.UTF8.GetBytes(broken)));
    }
}
