// After the workbench was stopped and started: everything that the story made is there. node reopen.mjs BROWSER ADDRESS ID NUMBER VERSION
import assert from "node:assert/strict";
import { session } from "./session.mjs";

await session(async ({ address, rest: [id, number, version], open }) => {
  const page = await (await open()).newPage();
  await page.goto(address);
  await page.getByRole("link", { name: "The workshop by the river" }).click();
  await page.waitForURL(`${address}/cases/${id}/deals`);
  assert.equal(await page.locator("#verdict").getAttribute("data-verdict"), "no");
  assert.equal(await page.locator("input[data-path='no-deal.the-buyer']").inputValue(), number);
  await page.getByRole("link", { name: "Source", exact: true }).click();
  await page.getByRole("heading", { name: "A neighbour's letter" }).waitFor();
  assert.equal(await page.locator(".para").count(), 4);
  assert.equal(await page.locator(".source-claim").count(), 3);
  assert.equal(await page.locator("mark").count(), 2);
  await page.getByRole("link", { name: "History" }).click();
  await page.locator(`#v-${version}`).waitFor();
});
