using System.Xml;
using Arecont.Onvif.Contracts;
using Arecont.Onvif.Contracts.Analytics;
using Arecont.Onvif.Metadata.Events;

namespace Arecont.Bridge.Onvif.Analytics;

/// <summary>
/// The one module and the one rule that every sensor with motion detection has, as the Analytics Service Specification names them and
/// their parameters; a light change limit is the cameras' own.
/// </summary>
internal static class MotionTypes
{
    public const string ModuleName = "MotionEngine";
    public const string RuleName = "MotionDetector";
    public const string Sensitivity = "Sensitivity";
    public const string LightingChangeLimit = "LightingChangeLimit";
    public const string Layout = "Layout";
    public const string MinCount = "MinCount";
    public const string AlarmOnDelay = "AlarmOnDelay";
    public const string AlarmOffDelay = "AlarmOffDelay";
    public const string ActiveCells = "ActiveCells";

    public static readonly XmlQualifiedName Module = new("CellMotionEngine", OnvifNames.Schema);
    public static readonly XmlQualifiedName Rule = new("CellMotionDetector", OnvifNames.Schema);

    private static readonly XmlQualifiedName Token = new("ReferenceToken", OnvifNames.Schema);

    /// <summary>What the module's parameters are.</summary>
    public static ConfigDescription ModuleDescription() => new()
    {
        Name = Module,
        Fixed = true,
        MaxInstances = "1",
        Parameters = new ItemListDescription
        {
            SimpleItems = [Simple(Sensitivity, "integer"), Simple(LightingChangeLimit, "integer")],
            ElementItems = [new ItemDescription { Name = Layout, Type = new XmlQualifiedName("CellLayout", OnvifNames.Schema) }],
        },
    };

    /// <summary>What the rule's parameters are, and the event it raises.</summary>
    public static ConfigDescription RuleDescription() => new()
    {
        Name = Rule,
        Fixed = true,
        MaxInstances = "1",
        Parameters = new ItemListDescription
        {
            SimpleItems = [Simple(MinCount, "integer"), Simple(AlarmOnDelay, "integer"), Simple(AlarmOffDelay, "integer"), Simple(ActiveCells, "base64Binary")],
        },
        Messages =
        [
            new ConfigMessageDescription
            {
                IsProperty = true,
                Source = new ItemListDescription
                {
                    SimpleItems =
                    [
                        new ItemDescription { Name = "VideoSourceConfigurationToken", Type = Token },
                        new ItemDescription { Name = "VideoAnalyticsConfigurationToken", Type = Token },
                        Simple("Rule", "string"),
                    ],
                },
                Data = new ItemListDescription { SimpleItems = [Simple("IsMotion", "boolean")] },
                ParentTopic = OnvifTopics.CellMotion,
            },
        ],
    };

    private static ItemDescription Simple(string name, string type) => new() { Name = name, Type = new XmlQualifiedName(type, XmlSchemaNames.Schema) };
}
