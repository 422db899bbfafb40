'use strict';

const { randomUUID } = require('crypto');

const PATIENCE = 15000;
const MOST = 200;

/** Requests to the bridge and their answers, told apart by transaction. */
class Requests {
    constructor(hub) {
        this._hub = hub;
        this._open = new Map();
        this._listening = new Set();
    }

    /** The bridge's answer; fails with its own words, or after the patience in milliseconds. */
    async send(operation, body, patience = PATIENCE) {
        if (this._open.size >= MOST) { throw new Error(`more than ${MOST} requests wait for the bridge`); }
        this._listen(operation);
        this._listen('unknown');
        const transaction = randomUUID();
        return await new Promise((resolve, reject) => {
            const timer = setTimeout(() => this._end(transaction, (open) => open.reject(this._silence(patience))), patience);
            this._open.set(transaction, { resolve, reject, timer, publish: () => this._hub.publish(this._hub.topics.request(operation), { transaction, ...body }) });
            if (this._hub.bridge === 'offline' && this._hub.connected) {
                this._end(transaction, (open) => open.reject(new Error('the bridge is offline')));
            } else if (this._hub.connected) {
                this._open.get(transaction).publish();
            } else {
                // Sent as soon as the broker is there: Node-RED's broker node drops what it cannot send.
                const again = () => {
                    if (!this._open.has(transaction)) { this._hub.off('presence', again); return; }
                    if (this._hub.connected) { this._hub.off('presence', again); this._open.get(transaction).publish(); }
                };
                this._hub.on('presence', again);
            }
        });
    }

    close() {
        for (const transaction of [...this._open.keys()]) { this._end(transaction, (open) => open.reject(new Error('the node was closed'))); }
    }

    _listen(operation) {
        if (this._listening.has(operation)) { return; }
        this._listening.add(operation);
        this._hub.watch(this._hub.topics.response(operation), ({ payload }) => this._answer(payload), { remember: false });
    }

    _answer(payload) {
        let answer;
        try { answer = JSON.parse(payload.toString()); } catch (error) { return; }
        if (!answer || typeof answer !== 'object') { return; }
        this._end(answer.transaction, (open) => (answer.code === 'done' ? open.resolve(answer) : open.reject(failure(answer))));
    }

    _end(transaction, how) {
        const open = this._open.get(transaction);
        if (!open) { return; }
        this._open.delete(transaction);
        clearTimeout(open.timer);
        how(open);
    }

    _silence(patience) {
        return new Error(!this._hub.connected ? 'the MQTT broker is not connected'
            : this._hub.bridge === undefined ? `no bridge is known below "${this._hub.topics.base}": check the base topic`
                : `the bridge did not answer within ${patience / 1000} s`);
    }
}

function failure(answer) {
    const error = new Error(answer.message || answer.code);
    error.code = answer.code;
    return error;
}

module.exports = { Requests };
