using System.Collections.Immutable;
using System.Xml;
using Arecont.Onvif.Contracts;
using Arecont.Onvif.Contracts.Events;

namespace Arecont.Bridge.Onvif.Events.Topics;

/// <summary>Builds a topic set: a tree of elements named as the topics, with <c>tt:MessageDescription</c> in those that are sent.</summary>
internal static class TopicSetBuilder
{
    private const string Namespaces = "http://www.w3.org/2000/xmlns/";

    public static TopicSet Build(IEnumerable<TopicDescription> topics)
    {
        var document = new XmlDocument();
        var roots = new List<XmlElement>();
        foreach (var topic in topics)
        {
            var path = topic.Topic[(topic.Topic.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('/');
            var node = roots.Find(root => root.LocalName == path[0]);
            if (node is null)
            {
                roots.Add(node = Root(document, path[0]));
            }

            foreach (var name in path[1..])
            {
                node = node[name] ?? (XmlElement)node.AppendChild(document.CreateElement(name))!;
            }

            Describe(node, topic);
        }

        return new TopicSet { Topics = roots };
    }

    private static XmlElement Root(XmlDocument document, string name)
    {
        // Types are named in attributes: their prefixes must be declared whatever stands around.
        var root = document.CreateElement("tns1", name, OnvifNames.Topics);
        Declare(root, "tt", OnvifNames.Schema);
        Declare(root, "xs", "http://www.w3.org/2001/XMLSchema");
        Declare(root, "wstop", OnvifNames.TopicSets);
        return root;
    }

    private static void Declare(XmlElement element, string prefix, string name)
    {
        var declaration = element.OwnerDocument.CreateAttribute("xmlns", prefix, Namespaces);
        declaration.Value = name;
        element.Attributes.Append(declaration);
    }

    private static void Describe(XmlElement node, TopicDescription topic)
    {
        var document = node.OwnerDocument;
        var isTopic = document.CreateAttribute("wstop", "topic", OnvifNames.TopicSets);
        isTopic.Value = "true";
        node.Attributes.Append(isTopic);
        var description = document.CreateElement("tt", "MessageDescription", OnvifNames.Schema);
        description.SetAttribute("IsProperty", topic.IsProperty ? "true" : "false");
        AddItems(description, "Source", topic.Source);
        AddItems(description, "Data", topic.Data);
        node.PrependChild(description);
    }

    private static void AddItems(XmlElement description, string list, ImmutableArray<(string Name, string Type)> items)
    {
        if (items.IsEmpty)
        {
            return;
        }

        var element = description.AppendChild(description.OwnerDocument.CreateElement("tt", list, OnvifNames.Schema))!;
        foreach (var (name, type) in items)
        {
            var item = description.OwnerDocument.CreateElement("tt", "SimpleItemDescription", OnvifNames.Schema);
            item.SetAttribute("Name", name);
            item.SetAttribute("Type", type);
            element.AppendChild(item);
        }
    }
}
