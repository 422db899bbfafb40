using Arecont.Bridge.Contract.Configuration;

namespace Arecont.Bridge.HomeAssistant.Options;

/// <summary>The <c>homeassistant</c> section.</summary>
internal sealed record HomeAssistantOptions
{
    /// <summary>The first levels of discovery topics, as set in Home Assistant's MQTT integration.</summary>
    public string DiscoveryPrefix { get; init; } = "homeassistant";

    /// <summary>Where Home Assistant says <c>online</c> when it starts (its birth message).</summary>
    public string StatusTopic { get; init; } = "homeassistant/status";

    /// <summary>True asks for entity ids made of the camera's id, instead of those Home Assistant makes of names.</summary>
    public bool DefaultEntityIds { get; init; }

    /// <summary>True shows the settings that may make a camera unreachable.</summary>
    public bool ExposeNetwork { get; init; }

    /// <summary>True shows a button that returns a camera to factory settings.</summary>
    public bool ExposeFactoryReset { get; init; }

    /// <summary>Reads a valid section.</summary>
    public static HomeAssistantOptions Read(ConfigurationNode section)
    {
        var standard = new HomeAssistantOptions();
        return new HomeAssistantOptions
        {
            DiscoveryPrefix = section["discoveryPrefix"].Text(standard.DiscoveryPrefix)!,
            StatusTopic = section["statusTopic"].Text(standard.StatusTopic)!,
            DefaultEntityIds = section["defaultEntityIds"].Flag(standard.DefaultEntityIds),
            ExposeNetwork = section["expose"]["network"].Flag(standard.ExposeNetwork),
            ExposeFactoryReset = section["expose"]["factoryReset"].Flag(standard.ExposeFactoryReset),
        };
    }
}
