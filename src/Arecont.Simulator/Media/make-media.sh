#!/bin/sh
# Makes the pictures and the H.264 loops the simulated cameras send.
# Needs ffmpeg with libx264. The results are committed; run this only to change them.
#
#   <width>x<height>-<n>.jpg   stills of a moving test picture, in the order they are shown,
#                              with the standard Huffman tables, as cameras write them and RTP/JPEG needs
#   <width>x<height>.h264      one closed group of pictures of two seconds at 15 fps: an IDR picture with its
#                              parameter sets, then P pictures only, without access unit delimiters
set -eu
cd "$(dirname "$0")"
rm -f ./*.jpg ./*.h264

picture() { # width height
    echo "testsrc2=size=$1x$2:rate=15:duration=2"
}

stills() { # width height quality count
    ffmpeg -v error -f lavfi -i "$(picture "$1" "$2")" -vf "select='not(mod(n,6))',format=yuvj420p" \
        -fps_mode passthrough -frames:v "$4" -q:v "$3" -huffman default -bitexact -start_number 0 "$1x$2-%d.jpg"
}

loop() { # width height profile crf
    ffmpeg -v error -f lavfi -i "$(picture "$1" "$2")" -pix_fmt yuv420p -c:v libx264 -profile:v "$3" -preset veryslow \
        -crf "$4" -threads 1 -x264-params "keyint=30:min-keyint=30:scenecut=0:bframes=0:aud=0:repeat-headers=1:slices=1" \
        -bsf:v "filter_units=remove_types=6" -bitexact -f h264 "$1x$2.h264"
}

stills 1920 1088 14 3
stills 960 544 8 4
stills 640 480 6 4
stills 320 240 5 4
loop 1920 1088 main 34
loop 960 544 main 30
loop 640 480 baseline 28
loop 320 240 baseline 26
