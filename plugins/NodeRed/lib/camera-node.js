'use strict';

const { presence } = require('./presence');
const { isCamera } = require('./topics');

/**
 * What every node of this package does at first: finds its bridge and shows a status dot that follows broker, bridge and camera.
 * `node.tell(dot)` sets what the dot says while all is well. Returns the hub, or undefined where there is none.
 */
function attach(RED, node, config) {
    const bridge = RED.nodes.getNode(config.bridge);
    const hub = bridge && bridge.hub;
    node.camera = config.camera || '';
    if (!hub) {
        node.status({ fill: 'red', shape: 'ring', text: bridge ? bridge.problem : 'no bridge chosen' });
        return undefined;
    }
    let told;
    const show = () => node.status(presence(hub, node.camera, told));
    node.tell = (dot) => { told = dot; show(); };
    hub.on('presence', show);
    node.on('close', () => hub.off('presence', show));
    show();
    return hub;
}

/** Declares a node that does something for each message: `act(hub, config, msg, camera, node)` resolves to what goes out. */
function actingNode(RED, type, act, prepare = () => {}) {
    RED.nodes.registerType(type, function (config) {
        RED.nodes.createNode(this, config);
        const hub = attach(RED, this, config);
        if (hub) { prepare(hub, config, this); }
        this.on('input', async (msg, send, done) => {
            try {
                if (!hub) { throw new Error('no bridge: choose one in the node, with a broker that is configured'); }
                send(await act(hub, config, msg, cameraOf(config, msg), this));
                done();
            } catch (error) {
                // A text reaches catch nodes as it is; an Error would get "Error: " before it. What we did not throw keeps its stack.
                done(error.constructor === Error ? error.message : error);
            }
        });
    });
}

function cameraOf(config, msg) {
    const camera = config.camera || msg.camera;
    if (!isCamera(camera)) { throw new Error(camera ? `${JSON.stringify(camera)} is not a camera id` : 'no camera: choose one in the node or set msg.camera'); }
    return camera;
}

module.exports = { attach, actingNode };
