// SPDX-License-Identifier: Apache-2.0
#include "app/daemon/termination.h"

#include <array>
#include <atomic>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace hearth::daemon {

namespace {

// A signal handler gets no argument of ours: the one place where it can find the pipe is a global.
std::atomic<int> writingEnd = -1; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

void handle(int signal)
{
    // Only what POSIX allows in a handler.
    const char byte = static_cast<char>(signal);
    [[maybe_unused]] const ssize_t written = ::write(writingEnd.load(), &byte, 1);
}

void install(void (*handler)(int))
{
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGUSR1, &action, nullptr);
}

} // namespace

Termination::Termination()
{
    std::array<int, 2> ends {};
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    writingEnd = ends[1];
    m_notifier = std::make_unique<QSocketNotifier>(ends[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &Termination::takeSignal);
    install(handle);
}

Termination::~Termination()
{
    if (!m_notifier)
        return;
    install(SIG_DFL);
    ::close(writingEnd.exchange(-1));
    ::close(static_cast<int>(m_notifier->socket()));
}

void Termination::takeSignal()
{
    char byte = 0;
    if (::read(static_cast<int>(m_notifier->socket()), &byte, 1) != 1)
        return;
    if (byte == SIGUSR1)
        return Q_EMIT detailAsked();
    install(SIG_DFL);
    Q_EMIT asked();
}

} // namespace hearth::daemon
