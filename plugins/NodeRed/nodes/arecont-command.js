'use strict';

const { actingNode } = require('../lib/camera-node');
const { cameraCommand } = require('../lib/values');

/** Restarts, saves, focuses, zooms or asks again; the message goes on when it is done. */
module.exports = (RED) => {
    actingNode(RED, 'arecont-command', async (hub, config, msg, camera) => {
        const name = config.command || msg.command;
        if (name === 'refresh') {
            await hub.request('refresh', { camera }, 60000);
        } else {
            const steps = config.steps === undefined || config.steps === '' ? msg.payload : config.steps;
            await hub.request('command', { camera, ...cameraCommand(name, steps) }, 60000);
        }
        return { ...msg, camera, command: name };
    });
};
