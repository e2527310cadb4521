// SPDX-License-Identifier: Apache-2.0
// What people do with files. Everything else is in workload.cpp.
#include "tests/sim/workload.h"

#include <tuple>

namespace hearth::sim {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using replica::OutboxEntry;
using replica::SendState;

namespace {

/// One of a few, so that several files have the same; the first has nothing in it.
QByteArray content(int number)
{
    constexpr int lines = 40;
    return ("page " + QByteArray::number(number) + '\n').repeated(number * lines);
}

} // namespace

void Workload::sendFiles()
{
    constexpr int contents = 25;
    SimDevice* device = somebody();
    const std::optional<RoomId> room = device ? someRoom(*device) : std::nullopt;
    if (!room || !device->session())
        return;
    QList<FileEntry> files;
    for (int i = m_world.below(3); i >= 0; --i) {
        const Result<FileEntry> file = device->attach(content(m_world.below(contents)));
        if (!file)
            return;
        files.append(*file);
    }
    // Somebody thinks better of it.
    if (files.size() > 1 && m_world.below(4) == 0)
        device->session()->detach(files.takeLast().id);
    m_what = u"%1 sends %2 files"_s.arg(device->name()).arg(files.size());
    protocol::MessageCreate message {
        .id = device->session()->newMessageId(), .roomId = *room, .parentId = {}, .body = saying()
    };
    message.files = files;
    device->submit(protocol::messageCreate, message, room);
}

/// Whether it comes shows at the end: much can happen meanwhile.
void Workload::openFile()
{
    SimDevice* device = somebody();
    const std::optional<RoomId> room = device ? someRoom(*device) : std::nullopt;
    if (!room || !device->session())
        return;
    const auto page = m_world.await(device->session()->files(*room, 20), 1s);
    if (!page || page->messages.isEmpty() || !device->session())
        return;
    const Message& message = page->messages.at(
        m_world.below(static_cast<int>(page->messages.size())));
    m_what = device->name() + u" opens a file"_s;
    std::ignore = device->session()->fetchFile(message.roomId, message.files.first());
}

void Workload::cancelFiles()
{
    SimDevice* device = somebody();
    if (!device)
        return;
    const QList<OutboxEntry> outbox = device->session()->outbox();
    for (const OutboxEntry& entry : outbox) {
        if (entry.state != SendState::Waiting || entry.files().isEmpty())
            continue;
        m_what = device->name() + u" cancels what has files"_s;
        device->discard(entry);
        return;
    }
}

} // namespace hearth::sim
