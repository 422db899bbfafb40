'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { cameraCommand, commands, fromSetting, number, outputCommand, settingValue } = require('../lib/values');

test('outputCommand takes what people write', () => {
    const cases = [[true, 'ON'], [false, 'OFF'], [1, 'ON'], ['0', 'OFF'], ['on', 'ON'], ['Off', 'OFF'], ['toggle', 'TOGGLE'], ['pulse:500', 'PULSE:500'],
        [{ pulse: 50 }, 'PULSE:50'], [{ pulse: '3600000' }, 'PULSE:3600000'], [Buffer.from('ON'), 'ON']];
    for (const [given, wanted] of cases) { assert.strictEqual(outputCommand(given), wanted); }
});

test('outputCommand refuses the rest and says what is allowed', () => {
    for (const bad of [undefined, null, 2, 'maybe', {}, 'PULSE:x']) { assert.throws(() => outputCommand(bad), /allowed/); }
    for (const bad of [49, 3600001, 1.5, '']) { assert.throws(() => outputCommand({ pulse: bad }), /50 to 3600000/); }
});

test('settingValue takes text, numbers and truth values only', () => {
    for (const good of ['auto', 5, -3, true]) { assert.strictEqual(settingValue(good), good); }
    for (const bad of [undefined, null, '', ' ', NaN, {}, []]) { assert.throws(() => settingValue(bad), /cannot be/); }
});

test('fromSetting makes numbers of numbers only', () => {
    assert.strictEqual(fromSetting('-7'), -7);
    for (const text of ['auto', '0000000000000000', '192.168.1.2', '007', '99999999999999999999', '1,2']) { assert.strictEqual(fromSetting(text), text); }
    assert.strictEqual(fromSetting(undefined), undefined);
});

test('number takes nothing or a number from 1', () => {
    assert.strictEqual(number('', 'x'), undefined);
    assert.strictEqual(number('3', 'x'), 3);
    for (const bad of [0, -1, '1.5', 'a']) { assert.throws(() => number(bad, 'the channel'), /the channel must be a number from 1/); }
});

test('cameraCommand knows every command and its steps', () => {
    for (const name of commands.filter((one) => one !== 'refresh')) { assert.ok(cameraCommand(name, -5).name); }
    assert.deepStrictEqual(cameraCommand('focus-steps', '-20'), { name: 'focus', value: '-20' });
    for (const bad of [0, 1.5, 'x', '', true]) { assert.throws(() => cameraCommand('zoom-steps', bad), /steps must be/); }
    assert.throws(() => cameraCommand('explode'), /allowed are reboot/);
});
