'use strict';

const { attach } = require('../lib/camera-node');
const { Changes } = require('../lib/changes');
const { clock, dot } = require('../lib/presence');
const { isPart } = require('../lib/topics');

/** Sends true at the start of motion and false at its end. */
module.exports = (RED) => {
    RED.nodes.registerType('arecont-motion', function (config) {
        RED.nodes.createNode(this, config);
        const hub = attach(RED, this, config);
        const part = config.part || '';
        if (!hub) { return; }
        if (!isPart(part)) { this.error(`${JSON.stringify(part)} is neither channel/<n> nor zone/<name>`); return; }
        const changes = new Changes();
        let last = '';
        const stop = hub.watchCameras(this.camera, (camera) => hub.topics.motion(camera, part), (camera, { topic, payload }) => {
            const on = changes.take(topic, payload, config.initial);
            if (on === undefined) { return; }
            if (on) { last = clock(new Date()); }
            this.tell(changes.active > 0 ? dot('blue', 'dot', `motion since ${last}`) : dot('green', 'dot', last ? `last motion ${last}` : 'no motion'));
            if (config.when === 'both' || config.when === undefined || (config.when === 'start') === on) {
                this.send({ topic, payload: on, camera, ...where(part) });
            }
        });
        this.on('close', stop);
    });
};

function where(part) {
    const [kind, name] = part.split('/');
    return kind === 'channel' ? { channel: Number(name) } : kind === 'zone' ? { zone: name } : {};
}
