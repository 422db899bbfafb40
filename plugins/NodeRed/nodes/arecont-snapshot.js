'use strict';

const { actingNode } = require('../lib/camera-node');
const { Pictures } = require('../lib/pictures');
const { clock, dot } = require('../lib/presence');
const { number } = require('../lib/values');

/** Takes a picture; msg.payload becomes the JPEG as a Buffer. */
module.exports = (RED) => {
    actingNode(RED, 'arecont-snapshot', async (hub, config, msg, camera, node) => {
        const channel = number(config.channel || msg.channel, 'the channel');
        const { answer, picture } = await node.pictures.take(camera, channel);
        node.tell(dot('green', 'dot', `${answer.width}×${answer.height} at ${clock(new Date(answer.time))}`));
        return { ...msg, payload: picture, contentType: 'image/jpeg', camera, ...(channel ? { channel } : {}), width: answer.width, height: answer.height, time: answer.time };
    }, (hub, config, node) => {
        node.pictures = new Pictures(hub);
        if (config.camera) { node.pictures.watch(hub.topics.snapshot(config.camera, Number(config.channel) || undefined)); }
        node.on('close', () => node.pictures.close());
    });
};
