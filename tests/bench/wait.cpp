// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/wait.h"

#include <QEventLoop>
#include <QTimer>

namespace hearth::bench {

using namespace std::chrono_literals;

bool waitUntil(const std::function<bool()>& condition)
{
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (condition())
            loop.quit();
    });
    QTimer::singleShot(5min, &loop, [&] { loop.exit(1); });
    look.setTimerType(Qt::PreciseTimer);
    look.start(1ms);
    return loop.exec() == 0;
}

} // namespace hearth::bench
