'use strict';

/** A node's status dot: the nearest thing that is missing, or what the node has to tell. */
function presence(hub, camera, tell) {
    if (!hub.connected) { return dot('red', 'ring', 'broker not connected'); }
    if (hub.bridge === undefined) { return dot('yellow', 'ring', 'waiting for the bridge'); }
    if (hub.bridge !== 'online') { return dot('red', 'ring', 'bridge offline'); }
    if (!camera) {
        const all = [...hub.cameras.values()];
        const online = all.filter((one) => one.online).length;
        return tell || dot(online === all.length ? 'green' : 'yellow', 'dot', `${online} of ${all.length} cameras online`);
    }
    const known = hub.cameras.get(camera);
    if (!known) { return dot('yellow', 'ring', `no camera ${camera}`); }
    if (known.online === false) { return dot('red', 'dot', `${camera} offline`); }
    return tell || dot('green', 'dot', `${camera} online`);
}

/** hh:mm:ss of a Date, in local time. */
function clock(date) {
    return [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}

function dot(fill, shape, text) { return { fill, shape, text }; }

module.exports = { presence, clock, dot };
