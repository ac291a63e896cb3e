// Draws a photograph-like picture, so that one can try sending photos without having any.

const SKIES = [
  ["#f6c98f", "#e88f7a", "#6d5a8c"],
  ["#bfe3f2", "#8cc4e6", "#4f8fc0"],
  ["#f4d9e6", "#b9a6d8", "#5c6bb0"],
  ["#d5efdc", "#86c9b4", "#3c8f8b"],
];
const WIDTH = 1280;
const HEIGHT = 960;

/** @returns {Promise<File>} a JPEG of a landscape, another one each time */
export async function samplePhoto() {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [WIDTH, HEIGHT];
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const colours = SKIES[Math.floor(Math.random() * SKIES.length)];
  paintSky(pen, colours);
  for (let ridge = 0; ridge < 4; ridge += 1) paintRidge(pen, ridge, colours[2]);
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.88));
  return new File([/** @type {Blob} */ (blob)], `sample-${Date.now() % 100_000}.jpg`, { type: "image/jpeg" });
}

/** @param {CanvasRenderingContext2D} pen @param {string[]} colours */
function paintSky(pen, [low, middle, high]) {
  const sky = pen.createLinearGradient(0, 0, 0, HEIGHT);
  sky.addColorStop(0, high);
  sky.addColorStop(0.5, middle);
  sky.addColorStop(0.85, low);
  pen.fillStyle = sky;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = "rgba(255, 250, 235, 0.9)";
  pen.beginPath();
  pen.arc(WIDTH * (0.2 + 0.6 * Math.random()), HEIGHT * 0.36, 70, 0, 2 * Math.PI);
  pen.fill();
}

/** @param {CanvasRenderingContext2D} pen @param {number} ridge @param {string} colour */
function paintRidge(pen, ridge, colour) {
  const base = HEIGHT * (0.52 + ridge * 0.12);
  const phase = Math.random() * 10;
  pen.beginPath();
  pen.moveTo(0, HEIGHT);
  for (let x = 0; x <= WIDTH; x += 8) {
    pen.lineTo(x, base - 60 * Math.sin(x / 190 + phase) - 24 * Math.sin(x / 67 + phase * 3));
  }
  pen.lineTo(WIDTH, HEIGHT);
  pen.fillStyle = `color-mix(in srgb, ${colour} ${70 - ridge * 16}%, #14241f)`;
  pen.globalAlpha = 0.62 + ridge * 0.12;
  pen.fill();
  pen.globalAlpha = 1;
}
