using System.Xml.Serialization;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Onvif.Contracts.Media;

/// <summary><c>tt:VideoSource</c>: a sensor.</summary>
[XmlType("VideoSource", Namespace = OnvifNames.Schema)]
public class VideoSourceEntity : DeviceEntity
{
    /// <summary>Frames per second.</summary>
    public float Framerate { get; set; }

    public VideoResolution? Resolution { get; set; }
}
