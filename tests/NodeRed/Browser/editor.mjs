// Uses Node-RED's editor as a person does: drags a motion node in, chooses its camera, wires it to a debug node, deploys and waits for
// what arrives. Tells each step on a line of its own; the test answers the step "deployed" by letting something move.
// Usage: node editor.mjs <peers' node_modules> <chromium> <editor's address> <folder for screenshots>
import { createRequire } from 'node:module';
import path from 'node:path';

const [modules, executablePath, address, folder] = process.argv.slice(2);
const { chromium } = createRequire(path.join(modules, 'x.js'))('playwright-core');
const say = (step) => console.log(`step: ${step}`);

const browser = await chromium.launch({
    executablePath,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
    const page = await browser.newPage({ viewport: { width: 1100, height: 640 } });
    page.setDefaultTimeout(60000);
    const problems = [];
    page.on('pageerror', (error) => problems.push(error.message));
    const shot = async (name, clip) => page.screenshot({ path: path.join(folder, `${name}.png`), ...(clip ? { clip } : {}) });
    const still = () => page.evaluate(() => Promise.all(document.getAnimations().filter((one) => one.effect.getTiming().iterations !== Infinity).map((one) => one.finished)));
    const drag = async (from, to) => {
        await page.mouse.move(from.x, from.y);
        await page.mouse.down();
        await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 5 });
        await page.mouse.move(to.x, to.y, { steps: 5 });
        await page.mouse.up();
    };
    const middle = async (locator) => {
        await locator.scrollIntoViewIfNeeded();
        const box = await locator.boundingBox();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };

    await page.goto(address);
    await page.locator('.red-ui-palette-node[data-palette-type="arecont-motion"]').waitFor();
    await page.locator('.red-ui-tab-label', { hasText: 'Playground' }).first().click();
    say('opened');

    const chart = await page.locator('#red-ui-workspace-chart').boundingBox();
    const place = (x, y) => ({ x: chart.x + x, y: chart.y + y });
    await drag(await middle(page.locator('.red-ui-palette-node[data-palette-type="arecont-motion"]')), place(180, 120));
    await drag(await middle(page.locator('.red-ui-palette-node[data-palette-type="debug"]')), place(440, 120));
    await page.locator('#red-ui-palette-search input').pressSequentially('arecont');
    await page.locator('.red-ui-palette-node[data-palette-type="debug"]').waitFor({ state: 'hidden' });
    say('dragged');

    const motion = page.locator('.red-ui-flow-node-group', { hasText: 'motion' }).first();
    const debug = page.locator('.red-ui-flow-node-group', { hasText: 'debug' }).first();
    await motion.locator('.red-ui-flow-node').first().dblclick();
    await page.locator('#node-input-bridge').waitFor();
    const bridges = await page.locator('#node-input-bridge option').evaluateAll((options) => options.map((one) => ({ value: one.value, text: one.text })));
    await page.locator('#node-input-bridge').selectOption(bridges.find((one) => /Arecont/.test(one.text)).value);
    await page.locator('#arecont-camera option[value="cam1"]').waitFor({ state: 'attached' });
    say(`cameras: ${await page.locator('#arecont-camera option').evaluateAll((options) => options.map((one) => one.textContent).join('; '))}`);
    await page.locator('#arecont-camera').selectOption('cam1');
    say(`parts: ${await page.locator('#arecont-part option').evaluateAll((options) => options.map((one) => one.textContent).join('; '))}`);
    await still();
    await shot('node-red-choose-camera');
    await page.locator('#node-dialog-ok').click();
    await page.locator('#node-dialog-ok').waitFor({ state: 'detached' });

    await drag(await middle(motion.locator('.red-ui-flow-port-output .red-ui-flow-port').first()), await middle(debug.locator('.red-ui-flow-port-input .red-ui-flow-port').first()));
    await page.locator('#red-ui-header-button-deploy').click();
    await page.locator('.red-ui-notification-success, .red-ui-notification-compact').first().waitFor();
    await page.locator('.red-ui-flow-node-status-group', { hasText: /cam1|motion/ }).first().waitFor();
    await page.keyboard.press('Control+g');
    await page.keyboard.press('d');
    say('deployed');

    await page.locator('.red-ui-debug-msg', { hasText: 'true' }).first().waitFor();
    await page.locator('.red-ui-flow-node-status-group', { hasText: 'motion since' }).first().waitFor();
    say('fired');
    await page.locator('.red-ui-notification-success').first().waitFor({ state: 'detached' }).catch(() => {});
    await shot('node-red-motion');

    // Opened again, the camera is still chosen; one that is not in the list can be typed, and is checked.
    await motion.locator('.red-ui-flow-node').first().dblclick();
    await page.locator('#arecont-camera option[value="cam2"]').waitFor({ state: 'attached' });
    say(`again: ${await page.locator('#arecont-camera').inputValue()}`);
    await page.locator('#arecont-camera').selectOption({ label: 'other…' });
    for (const typed of ['Not A Camera', 'shed']) {
        await page.locator('#node-input-camera').fill(typed);
        await page.locator('#node-input-camera').blur();
        say(`typed ${typed}: ${await page.locator('#node-input-camera.input-error').count() === 0 ? 'accepted' : 'refused'}`);
    }
    await page.locator('#node-dialog-cancel').click();
    await page.locator('#node-dialog-ok').waitFor({ state: 'detached' });

    // The setting node: its choices are the camera's own.
    await drag(await middle(page.locator('.red-ui-palette-node[data-palette-type="arecont-setting"]')), place(180, 260));
    const setting = page.locator('.red-ui-flow-node-group', { hasText: 'setting' }).first();
    await setting.locator('.red-ui-flow-node').first().dblclick();
    await page.locator('#node-input-bridge').waitFor();
    await page.locator('#node-input-bridge').selectOption(bridges.find((one) => /Arecont/.test(one.text)).value);
    await page.locator('#arecont-camera option[value="cam1"]').waitFor({ state: 'attached' });
    await page.locator('#arecont-camera').selectOption('cam1');
    await page.locator('#arecont-setting option[value="daynight"]').waitFor({ state: 'attached' });
    await page.locator('#arecont-setting').selectOption('daynight');
    say(`values: ${await page.locator('#arecont-value option').evaluateAll((options) => options.map((one) => one.textContent).join('; '))}`);
    await page.locator('#arecont-value').selectOption('night');
    await still();
    await shot('node-red-choose-setting');
    await page.locator('#node-dialog-ok').click();
    await page.locator('#node-dialog-ok').waitFor({ state: 'detached' });
    say(`invalid: ${await page.locator('.red-ui-flow-node-error.show, .red-ui-flow-node-error:visible').count()}`);
    if (problems.length > 0) { throw new Error(`the editor complained: ${problems.join('; ')}`); }
    say('done');
} finally {
    await browser.close();
}
