using System.Globalization;
using System.Text;
using Arecont.Simulator.Models;
using Arecont.Simulator.Settings;

namespace Arecont.Simulator.Http;

/// <summary>Answers <c>/get</c>, <c>/set</c>, their numbered forms, <c>/getreg</c> and <c>/setreg</c>.</summary>
internal sealed class SettingsHandler(CameraState camera)
{
    private const string Text = "text/plain";
    private readonly ValueReader _values = new(camera);
    private readonly ValueWriter _writer = new(camera);

    internal async ValueTask<bool> AnswerAsync(CameraRequest request, Route route, ResponseWriter response)
    {
        var answer = route.Operation switch
        {
            Operation.Get => Get(request, Math.Max(1, route.Channel)),
            Operation.Set => _writer.Apply(request, route.Channel),
            _ => Register(request, route.Operation == Operation.SetRegister),
        };
        if (answer.Restarts)
        {
            // The restart ends every connection, this one too: nothing is answered.
            camera.RebootAsked?.Invoke();
            return false;
        }

        await WriteAsync(response, answer);
        return true;
    }

    private SettingAnswer Get(CameraRequest request, int channel)
    {
        var pairs = new QueryPairs(request.Query);
        if (!pairs.MoveNext())
        {
            return SettingAnswer.Unknown(string.Empty);
        }

        var asked = pairs.Current;
        return camera.Model.Find(asked.Name) is { } rule
            ? SettingAnswer.Value(rule.Name, _values.Read(rule, channel, asked.DecodedValue()))
            : SettingAnswer.Unknown(asked.Name.ToString());
    }

    private SettingAnswer Register(CameraRequest request, bool sets)
    {
        if (request.FindNumber("page") is not { } page || request.FindNumber("reg") is not { } register
            || !Registers.Exists(page, register))
        {
            return SettingAnswer.Unknown("Reg");
        }

        if (sets && request.FindNumber("val") is { } value)
        {
            if (Registers.IsKeyFrameInterval(page, register) && camera.Model.Find("keyframeinterval") is { } rule)
            {
                camera.Settings.Set(rule, 0, value.ToString(CultureInfo.InvariantCulture));
            }
            else
            {
                camera.Registers.Set(page, register, value);
            }

            camera.Changed.Pulse();
        }

        var current = Registers.IsKeyFrameInterval(page, register) && camera.Model.Find("keyframeinterval") is not null
            ? camera.Value("keyframeinterval")
            : camera.Registers.Get(page, register).ToString(CultureInfo.InvariantCulture);
        return SettingAnswer.Value($"Reg[{page}:{register}]", current);
    }

    private async ValueTask WriteAsync(ResponseWriter response, SettingAnswer answer)
    {
        if (answer.Text is null && camera.Model.Habits.UnknownName == UnknownNameAnswer.NotFound)
        {
            await RequestHandler.ErrorAsync(response, 404, string.Empty);
            return;
        }

        var text = answer.Text ?? (camera.Model.Habits.UnknownName == UnknownNameAnswer.BareName ? answer.Name : string.Empty);
        if (answer.IsSet && camera.Model.Habits.GluedSets.Contains(answer.Name) || response.Shape is { GluesHead: true })
        {
            text += $"HTTP/1.0 200 OK\r\nContent-Type: {Text}\r\n\r\n";
        }

        var body = Encoding.UTF8.GetBytes(text);
        response.Head(200, Text, string.Empty, body.Length);
        if (body.Length > 0)
        {
            await response.BodyAsync(body);
        }

        await response.EndAsync();
    }
}
