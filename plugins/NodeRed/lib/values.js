'use strict';

const SHORTEST = 50;
const LONGEST = 3600000;

/** What a relay is to do, as its command topic wants it: ON, OFF, TOGGLE or PULSE:<ms>. */
function outputCommand(value) {
    if (value === true || value === 1) { return 'ON'; }
    if (value === false || value === 0) { return 'OFF'; }
    if (value && typeof value === 'object' && !Buffer.isBuffer(value) && value.pulse !== undefined) { return pulse(value.pulse); }
    const text = String(value).trim().toUpperCase();
    if (text === 'TRUE' || text === '1') { return 'ON'; }
    if (text === 'FALSE' || text === '0') { return 'OFF'; }
    if (text.startsWith('PULSE:')) { return pulse(text.slice(6)); }
    if (['ON', 'OFF', 'TOGGLE'].includes(text)) { return text; }
    throw new Error(`a relay cannot be told ${shown(value)}: allowed are true, false, "ON", "OFF", "TOGGLE", "PULSE:<milliseconds>" and {"pulse": milliseconds}`);
}

function pulse(milliseconds) {
    const number = Number(milliseconds);
    if (!Number.isInteger(number) || number < SHORTEST || number > LONGEST) {
        throw new Error(`a pulse of ${shown(milliseconds)} ms is not allowed: ${SHORTEST} to ${LONGEST} are`);
    }
    return `PULSE:${number}`;
}

/** A setting's value as the bridge takes it: text, number, true or false. */
function settingValue(value) {
    if (typeof value === 'number' && Number.isFinite(value)) { return value; }
    if (typeof value === 'boolean') { return value; }
    if (typeof value === 'string' && value.trim() !== '') { return value; }
    throw new Error(`a setting cannot be ${shown(value)}: a text, a number, true or false is needed`);
}

/** A setting as flows want it: a whole number where the text is one exactly, the text otherwise. */
function fromSetting(text) {
    return typeof text === 'string' && /^-?\d+$/.test(text) && String(Number(text)) === text ? Number(text) : text;
}

/** A channel or port number from 1, or undefined for nothing. */
function number(value, what) {
    if (value === undefined || value === null || value === '') { return undefined; }
    const result = Number(value);
    if (!Number.isInteger(result) || result < 1) { throw new Error(`${what} must be a number from 1, not ${shown(value)}`); }
    return result;
}

/** Commands by name: the topic between camera and /set, and the payload. */
function cameraCommand(name, steps) {
    switch (name) {
        case 'reboot': case 'save': return { name, value: 'PRESS' };
        case 'focus-auto': return { name: 'focus', value: 'auto' };
        case 'focus-auto-short': return { name: 'focus', value: 'auto-short' };
        case 'focus-steps': return { name: 'focus', value: signed(steps) };
        case 'zoom-reset': return { name: 'zoom', value: 'reset' };
        case 'zoom-steps': return { name: 'zoom', value: signed(steps) };
        default: throw new Error(`there is no command ${shown(name)}: allowed are ${commands.join(', ')}`);
    }
}

const commands = ['reboot', 'save', 'refresh', 'focus-auto', 'focus-auto-short', 'focus-steps', 'zoom-reset', 'zoom-steps'];

function signed(steps) {
    const result = steps === '' || typeof steps === 'boolean' ? NaN : Number(steps);
    if (!Number.isInteger(result) || result === 0) { throw new Error(`steps must be a whole number other than 0, not ${shown(steps)}`); }
    return String(result);
}

function shown(value) {
    const text = value === undefined ? 'nothing' : Buffer.isBuffer(value) ? 'a Buffer' : JSON.stringify(value);
    return text && text.length > 60 ? text.slice(0, 60) + '…' : text;
}

module.exports = { outputCommand, settingValue, fromSetting, number, cameraCommand, commands };
