#!/usr/bin/python3
"""The peer of the video benchmark: gst-rtsp-server, one shared media (one pull) per camera.

gst-rtsp-server.py h264|jpeg URL...    serves the n-th URL as rtsp://127.0.0.1:<port>/<n>, without a login, and prints
                                       the port. Ends with its standard input. Exit code 3: not installed.

Python only builds the pipelines; every byte of video goes through GStreamer's own C code.
"""
import sys

try:
    import gi

    gi.require_version("Gst", "1.0")
    gi.require_version("GstRtspServer", "1.0")
    from gi.repository import GLib, Gst, GstRtspServer
except (ImportError, ValueError) as error:
    print(error, file=sys.stderr)
    sys.exit(3)

CODECS = {
    "h264": ("video/x-h264,stream-format=(string)byte-stream,alignment=(string)au", "h264parse ! rtph264pay name=pay0 pt=96 config-interval=-1"),
    "jpeg": ("image/jpeg", "jpegparse ! rtpjpegpay name=pay0 pt=26"),
}


class CameraFactory(GstRtspServer.RTSPMediaFactory):
    """Pulls the camera's multipart stream. Key frames and others have content types, and so pads, of their own."""

    def __init__(self, url, codec):
        super().__init__()
        self.url = url
        self.caps, self.payload = CODECS[codec]
        self.set_shared(True)
        self.set_latency(0)

    def do_create_element(self, url):
        source = f'souphttpsrc location="{self.url}" is-live=true do-timestamp=true ! multipartdemux name=parts boundary=fbdr'
        element = Gst.parse_launch(f"( {source} funnel name=all ! capssetter join=false replace=true caps={self.caps} ! {self.payload} )")
        funnel = element.get_by_name("all")
        element.get_by_name("parts").connect("pad-added", lambda _, pad: pad.link(funnel.request_pad_simple("sink_%u")))
        return element


def main(codec, urls):
    Gst.init(None)
    for name in ("souphttpsrc", "multipartdemux", "funnel", "capssetter", "h264parse", "rtph264pay", "jpegparse", "rtpjpegpay"):
        if Gst.ElementFactory.find(name) is None:
            print(f"no element {name}", file=sys.stderr)
            sys.exit(3)
    server = GstRtspServer.RTSPServer()
    server.set_address("127.0.0.1")
    server.set_service("0")
    server.set_backlog(1024)
    for number, url in enumerate(urls):
        server.get_mount_points().add_factory(f"/{number}", CameraFactory(url, codec))
    server.attach(None)
    print(server.get_bound_port(), flush=True)
    loop = GLib.MainLoop()
    GLib.io_add_watch(sys.stdin.fileno(), GLib.IO_IN | GLib.IO_HUP, lambda *_: loop.quit())
    loop.run()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
