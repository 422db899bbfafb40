'use strict';

const { attach } = require('../lib/camera-node');
const { Changes } = require('../lib/changes');
const { clock, dot } = require('../lib/presence');
const { number } = require('../lib/values');

/** Sends true when a contact input goes on and false when it goes off. */
module.exports = (RED) => {
    RED.nodes.registerType('arecont-input', function (config) {
        RED.nodes.createNode(this, config);
        const hub = attach(RED, this, config);
        if (!hub) { return; }
        let input;
        try { input = number(config.input, 'the input') || 1; } catch (error) { this.error(error.message); return; }
        const changes = new Changes();
        const stop = hub.watchCameras(this.camera, (camera) => hub.topics.input(camera, input), (camera, { topic, payload }) => {
            const on = changes.take(topic, payload, config.initial);
            if (on === undefined) { return; }
            this.tell(dot(on ? 'blue' : 'green', 'dot', `${on ? 'on' : 'off'} since ${clock(new Date())}`));
            if (config.when === 'both' || config.when === undefined || (config.when === 'start') === on) {
                this.send({ topic, payload: on, camera, input });
            }
        });
        this.on('close', stop);
    });
};
