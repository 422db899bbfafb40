#!/usr/bin/python3
"""A player of GStreamer's elements, as an application builds one.

gst-play.py ELEMENT...    plays a pipeline as gst-launch-1.0 takes it; rtspsrc is named camera, an identity before the sink
                          is named shown, and the sink ends the stream. Prints a line for each picture: its time in
                          nanoseconds, width, height. What the elements complain of goes to standard error.

gst-launch-1.0 goes from playing to closed in one step, and rtspsrc cannot: on its way to paused it sends PAUSE from a
thread of its own, and the order to close, which may come before that thread runs, cancels whatever it writes. The
cancelled write is reported as "Could not send message. (Received end-of-file)" (GStreamer 1.22, gstrtspconnection.c,
writev_bytes), though nothing was sent and the server still waits. TEARDOWN has the same fate when it is not sent within
rtspsrc's teardown-timeout of 0.1 s. Here each of the two is waited for, so any error is a real one.
"""
import sys

import gi

gi.require_version("Gst", "1.0")
from gi.repository import Gst

LIMIT = 20 * Gst.SECOND


def show(identity, buffer):
    caps = identity.get_static_pad("sink").get_current_caps().get_structure(0)
    print(buffer.pts, caps.get_value("width"), caps.get_value("height"), flush=True)


def wait(bus, limit, ended):
    """Until ended(message) says so; an error ends the program."""
    while message := bus.timed_pop(limit):
        if message.type == Gst.MessageType.ERROR:
            error, details = message.parse_error()
            sys.exit(f"{error.message}\n{details}")
        if ended(message):
            return
    sys.exit(f"waited for {ended.__name__} in vain")


def end_of_stream(message):
    return message.type == Gst.MessageType.EOS


def pause_answered(message):
    return done(message, "request", "PAUSE")


def teardown_answered(message):
    return done(message, "close", "")


def done(message, code, text):
    if message.type != Gst.MessageType.PROGRESS:
        return False
    kind, of, words = message.parse_progress()
    return kind == Gst.ProgressType.COMPLETE and of == code and text in words


def main():
    Gst.init(None)
    pipeline = Gst.parse_launchv(sys.argv[1:])
    pipeline.get_by_name("camera").set_property("teardown-timeout", LIMIT)
    shown = pipeline.get_by_name("shown")
    shown.set_property("signal-handoffs", True)
    shown.connect("handoff", show)
    bus = pipeline.get_bus()
    try:
        pipeline.set_state(Gst.State.PLAYING)
        wait(bus, Gst.CLOCK_TIME_NONE, end_of_stream)
        pipeline.set_state(Gst.State.PAUSED)
        wait(bus, LIMIT, pause_answered)
        pipeline.set_state(Gst.State.READY)
        wait(bus, LIMIT, teardown_answered)
    finally:
        pipeline.set_state(Gst.State.NULL)


main()
