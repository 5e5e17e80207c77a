// The parts of Chart.js that the page draws with, in a chunk of their own.
import { BarController, BarElement, CategoryScale, Chart, LinearScale, LogarithmicScale, Tooltip } from 'chart.js'

Chart.register(BarController, BarElement, CategoryScale, LinearScale, LogarithmicScale, Tooltip)

/**
 * Draws how long each takes.
 * @param {HTMLCanvasElement} canvas
 * @param {{ label: string, us: number, ours: boolean }[]} bars
 */
export function draw(canvas, bars) {
  // A canvas knows no light-dark(): an element says what comes of it here.
  const color = (name) => {
    canvas.style.color = `var(${name})`
    return getComputedStyle(canvas).color
  }
  return new Chart(canvas, {
    type: 'bar',
    data: {
      labels: bars.map((b) => b.label),
      datasets: [
        { label: 'µs each', data: bars.map((b) => b.us), backgroundColor: bars.map((b) => color(b.ours ? '--good' : '--quiet')) },
      ],
    },
    options: {
      indexAxis: 'y',
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      scales: {
        x: {
          beginAtZero: true,
          title: { display: true, text: 'µs for one EVURL; less is better', color: color('--ink') },
          ticks: { color: color('--ink') },
          grid: { color: color('--line') },
        },
        y: { ticks: { color: color('--ink') }, grid: { display: false } },
      },
      plugins: { tooltip: { enabled: true } },
    },
  })
}
