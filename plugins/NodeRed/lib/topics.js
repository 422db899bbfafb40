'use strict';

/** A camera's id as the bridge allows it; "bridge" is the bridge's own topic. */
const isCamera = (id) => typeof id === 'string' && /^[a-z0-9][a-z0-9_-]*$/.test(id) && id !== 'bridge';

/** A part of a camera as the motion node keeps it: '' (all of it), 'channel/2' or 'zone/driveway'. */
const isPart = (part) => /^(|channel\/[1-9]\d*|zone\/[^/+#]+)$/.test(part);

/** True for what may begin a topic: levels that are not empty, no wildcards, not below $. */
const isBase = (base) => typeof base === 'string' && /^[^$/+#][^/+#]*(\/[^/+#]+)*$/.test(base);

/** The topic names of one bridge. */
class Topics {
    constructor(base) {
        this.base = base === undefined || base === '' ? 'arecont' : base;
        if (!isBase(this.base)) {
            throw new Error(`"${base}" cannot be the base topic: levels must not be empty or hold + or #, and the first must not begin with $`);
        }
        this.bridgeStatus = `${this.base}/bridge/status`;
        this.bridgeInfo = `${this.base}/bridge/info`;
        this.everyInfo = `${this.base}/+/info`;
    }

    request(operation) { return `${this.base}/bridge/request/${operation}`; }

    response(operation) { return `${this.base}/bridge/response/${operation}`; }

    status(camera) { return `${this.base}/${camera}/status`; }

    input(camera, number) { return `${this.base}/${camera}/input/${number}`; }

    output(camera, number) { return `${this.base}/${camera}/output/${number}`; }

    motion(camera, part) {
        return part && part.startsWith('zone/') ? `${this.base}/${camera}/${part}` : `${this.base}/${camera}/${part ? part + '/' : ''}motion`;
    }

    snapshot(camera, channel) { return `${this.base}/${camera}/${channel ? `channel/${channel}/` : ''}snapshot`; }

    /** The camera in a topic below the base, or undefined. */
    cameraOf(topic) {
        const id = topic.startsWith(this.base + '/') ? topic.slice(this.base.length + 1).split('/')[0] : undefined;
        return isCamera(id) ? id : undefined;
    }
}

module.exports = { Topics, isBase, isCamera, isPart };
