// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/screenshot.h"

#include "app/desktop/demo.h"
#include "ui/shell/main_window.h"

#include <QCoreApplication>

#include <chrono>
#include <cstdio>

namespace hearth::desktop {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto deadline = 60s;
constexpr auto demoDeadline = 10min; ///< large exports take their time
constexpr int shortestRest = 250; ///< for icons, fonts and animations to come to rest

} // namespace

Screenshot::Screenshot(ui::MainWindow& window, const QString& file, int delay)
    : m_window(window)
    , m_file(file)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(std::max(shortestRest, delay));
    connect(&m_rest, &QTimer::timeout, this, &Screenshot::take);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this,
        [this] { giveUp(u"the timeline was not painted within a minute"_s); });
    m_deadline.start(deadline);
    connect(&window, &ui::MainWindow::painted, this, &Screenshot::painted);
}

void Screenshot::waitFor(Demo& demo)
{
    m_mayTake = false;
    m_deadline.start(demoDeadline);
    connect(&demo, &Demo::ready, this, [this] {
        m_mayTake = true;
        m_deadline.start(deadline);
    });
    connect(&demo, &Demo::failed, this, &Screenshot::giveUp);
}

void Screenshot::painted()
{
    // Each further painting (a late avatar, a status line) starts the rest anew.
    if (m_mayTake)
        m_rest.start();
}

void Screenshot::take()
{
    const QPixmap picture = m_window.grab();
    if (!picture.save(m_file, "PNG")) {
        giveUp(u"the picture could not be written to %1"_s.arg(m_file));
        return;
    }
    QCoreApplication::exit(0);
}

void Screenshot::giveUp(const QString& why)
{
    std::fprintf(stderr, "hearth: no picture: %s\n", qUtf8Printable(why));
    QCoreApplication::exit(1);
}

} // namespace hearth::desktop
