'use strict';

/** Tells changes of ON/OFF topics from repetitions: retained states come again at every connect. */
class Changes {
    constructor() { this._known = new Map(); }

    /** True or false where the topic has become that, undefined where it says nothing new. The first state counts only where wanted. */
    take(topic, payload, first) {
        const text = payload.toString();
        if (text !== 'ON' && text !== 'OFF') {
            this._known.delete(topic);
            return undefined;
        }
        const before = this._known.get(topic);
        const on = text === 'ON';
        this._known.set(topic, on);
        return before === on || (before === undefined && !first) ? undefined : on;
    }

    /** How many topics are ON. */
    get active() { return [...this._known.values()].filter(Boolean).length; }
}

module.exports = { Changes };
