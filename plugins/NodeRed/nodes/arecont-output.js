'use strict';

const { actingNode } = require('../lib/camera-node');
const { dot } = require('../lib/presence');
const { number, outputCommand } = require('../lib/values');

/** Switches a relay; msg.payload becomes what the camera read back. */
module.exports = (RED) => {
    actingNode(RED, 'arecont-output', async (hub, config, msg, camera) => {
        const output = number(config.output, 'the output') || 1;
        const wanted = config.action === 'pulse' ? { pulse: config.pulse } : config.action || msg.payload;
        const answer = await hub.request('command', { camera, name: `output/${output}`, value: outputCommand(wanted) });
        return { ...msg, payload: answer.value === 'on', camera, output };
    }, (hub, config, node) => {
        if (!config.camera) { return; }
        node.on('close', hub.watch(hub.topics.output(config.camera, Number(config.output) || 1), ({ payload }) => {
            const on = payload.toString() === 'ON';
            node.tell(dot(on ? 'blue' : 'green', 'dot', on ? 'on' : 'off'));
        }));
    });
};
