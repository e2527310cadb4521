// SPDX-License-Identifier: Apache-2.0
#include "ui/sidebar/status_text.h"

#include "core/replica/retry_policy.h"
#include "ui/shell/error_text.h"
#include "ui/timeline/time_text.h"
#include "ui/widgets/byte_text.h"

#include <chrono>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

QString refused(const replica::SyncState& sync)
{
    if (sync.waiting == 0)
        return StatusText::tr(
            "%n change(s) could not be saved", nullptr, static_cast<int>(sync.failed));
    return StatusText::tr("%1 refused · %2 waiting").arg(sync.failed).arg(sync.waiting);
}

} // namespace

StatusLine StatusText::connection(const StatusInput& input)
{
    if (isElsewhere(input) && input.notFollowed)
        return { StatusTone::Problem,
            tr("On another computer now — %1").arg(ErrorText::shortReason(*input.notFollowed)) };
    if (isElsewhere(input))
        return { StatusTone::Busy, tr("Following to another computer…") };
    if (input.sessionEnded || input.sync.ended) {
        const Error& reason = input.sessionEnded ? *input.sessionEnded : *input.sync.ended;
        return { StatusTone::Problem,
            tr("Not connected — %1").arg(ErrorText::shortReason(reason)) };
    }
    const provider::ConnectionState& state = input.sync.connection;
    const bool online = state.phase == provider::ConnectionPhase::Online;
    if (online && input.sync.trouble)
        return { StatusTone::Problem,
            tr("Not up to date — %1").arg(ErrorText::shortReason(*input.sync.trouble)) };
    if (input.local && input.host && input.host->hosting) {
        const int people = static_cast<int>(input.host->connected.size());
        return { StatusTone::Good,
            people == 0 ? tr("Hosting — nobody is here yet")
                        : tr("Hosting for %n person(s)", nullptr, people) };
    }
    if (input.readOnly)
        return { StatusTone::Problem, tr("Not connected") };
    if (!input.local && !online && input.behindPortal)
        return { StatusTone::Problem, tr("Offline — %1").arg(ErrorText::shortPortal()) };
    if (state.reason && !online && ErrorText::isStranger(*state.reason))
        return { StatusTone::Busy,
            tr("Waiting for the host — %1").arg(ErrorText::shortReason(*state.reason)) };
    if (isHostAway(input))
        return { StatusTone::Busy,
            tr("%1's computer has been away since %2").arg(input.hostedBy, awaySince(input)) };
    if (online)
        return { StatusTone::Good, input.local ? tr("On this computer only") : tr("Online") };
    // The same while it is tried again: nothing flickers, and no screen reader speaks each time.
    if (state.reason)
        return { StatusTone::Problem,
            tr("Offline since %1 — %2")
                .arg(TimeText::time(state.since), ErrorText::shortReason(*state.reason)) };
    if (state.phase == provider::ConnectionPhase::Offline)
        return { StatusTone::Problem, tr("Offline") };
    return { StatusTone::Busy, input.local ? tr("Starting…") : tr("Connecting…") };
}

StatusLine StatusText::work(const StatusInput& input)
{
    if (input.sync.storage && input.readOnly)
        return { StatusTone::Problem, ErrorText::shortReadingOnly(*input.sync.storage) };
    if (input.sync.storage)
        return { StatusTone::Problem, ErrorText::shortStorage(*input.sync.storage) };
    if (input.sync.failed > 0)
        return { StatusTone::Problem, refused(input.sync) };
    if (input.import && input.import->state == protocol::ImportState::Running) {
        if (input.import->total <= 0)
            return { StatusTone::Busy, tr("Importing — counting…") };
        return { StatusTone::Busy,
            tr("Importing — %1 %").arg(input.import->done * 100 / input.import->total) };
    }
    if (input.sync.waiting > 0 && input.sync.serverDisk)
        return { StatusTone::Problem,
            tr("%n change(s) waiting — %1", nullptr, static_cast<int>(input.sync.waiting))
                .arg(ErrorText::shortServerDisk(*input.sync.serverDisk)) };
    if (input.sync.waiting > 0)
        return { StatusTone::Busy,
            tr("%n change(s) waiting", nullptr, static_cast<int>(input.sync.waiting)) };
    const bool online = input.sync.connection.phase == provider::ConnectionPhase::Online;
    if (online && input.sync.trouble)
        return { StatusTone::Busy, tr("Trying again…") };
    if (online && input.sync.roomsFilled < input.sync.roomsTotal)
        return { StatusTone::Busy,
            tr("Fetching history — %1 of %2 rooms")
                .arg(input.sync.roomsFilled)
                .arg(input.sync.roomsTotal) };
    if (online && !input.sync.caughtUp)
        return { StatusTone::Busy, tr("Catching up…") };
    if (!online && input.sync.unsentDrafts > 0)
        return { StatusTone::Quiet,
            tr("%n draft(s) on this device only", nullptr,
                static_cast<int>(input.sync.unsentDrafts)) };
    if (isHostAway(input))
        return { StatusTone::Quiet, tr("What you write waits until it is back") };
    return { StatusTone::Quiet, tr("All changes saved") };
}

bool StatusText::isElsewhere(const StatusInput& input)
{
    return !input.sessionEnded && input.sync.ended && replica::isElsewhere(*input.sync.ended);
}

QString StatusText::moved(const StatusInput& input)
{
    if (!isElsewhere(input))
        return {};
    const QString meaning = tr(
        "This workspace is on another computer now. Hearth goes there by itself, and what you "
        "write waits until then.");
    if (!input.notFollowed)
        return meaning;
    return tr("%1 %2", "sentences")
        .arg(meaning, ErrorText::sentence(*input.notFollowed, ErrorContext::Connection));
}

/// Where this device itself is cut off, nothing is known about the other computer.
bool StatusText::isHostAway(const StatusInput& input)
{
    const provider::ConnectionState& state = input.sync.connection;
    return !input.local && !input.hostedBy.isEmpty() && input.lastContact && input.inNetwork
        && !input.behindPortal && !input.readOnly && !input.sessionEnded && !input.sync.ended
        && state.phase != provider::ConnectionPhase::Online && state.reason
        && state.reason->code == ErrorCode::Unavailable
        && !state.reason->details.contains("answer"_L1); // somebody else did
}

QString StatusText::awaySince(const StatusInput& input)
{
    const Timestamp since = input.lastContact.value_or(input.sync.connection.since);
    const bool isToday = since.toDateTime().date() == input.now.toDateTime().date();
    return isToday ? TimeText::time(since) : TimeText::dayAndTime(since, input.now);
}

QString StatusText::hostAway(const StatusInput& input)
{
    if (!isHostAway(input))
        return {};
    return tr("%1's computer has been away since %2; your messages wait.")
        .arg(input.hostedBy, awaySince(input));
}

QString StatusText::outOfStep(const StatusInput& input)
{
    const Error& trouble = *input.sync.trouble;
    const QString meaning = tr(
        "The server answers, but cannot bring this device up to date: new messages may be missing "
        "here. Hearth tries again by itself, and what you write is kept.");
    if (trouble.code != ErrorCode::Internal)
        return tr("%1 %2", "sentences")
            .arg(meaning, ErrorText::sentence(trouble, ErrorContext::Connection));
    QStringList words { trouble.message, trouble.requestId };
    words.removeAll({});
    const QString help = input.local
        ? tr("If it stays so, start Hearth anew; if that does not help, report it with these "
             "words: %1")
        : tr("If it stays so, tell whoever runs the server, with these words: %1");
    return tr("%1 %2", "sentences").arg(meaning, help.arg(words.join(u' ')));
}

/// What can be read without a network once everything that the limit allows is here.
QString StatusText::held(const replica::SyncState& sync, const replica::HistoryState& history)
{
    if (history.roomsComplete >= sync.roomsTotal)
        return tr("The history of all rooms is here and can be read without a network.");
    if (history.full || !history.limit.age)
        return tr("The newest messages of all rooms are here, as many as there is space for. "
                  "Older ones come when you scroll up to them.");
    const auto days = std::chrono::duration_cast<std::chrono::days>(
        history.limit.age.value_or(std::chrono::seconds::zero()));
    if (days == std::chrono::days(365))
        return tr("The history of the last year is on this device. Older messages come when you "
                  "scroll up to them.");
    return tr("The history of the last %n day(s) is on this device. Older messages come when you "
              "scroll up to them.",
        nullptr, static_cast<int>(days.count()));
}

QString StatusText::history(const replica::SyncState& sync, const replica::HistoryState& history)
{
    const bool online = sync.connection.phase == provider::ConnectionPhase::Online;
    const QString size = tr("It takes %1.").arg(ByteText::size(history.bytes));
    if (sync.roomsFilled >= sync.roomsTotal)
        return tr("%1 %2", "sentences").arg(held(sync, history), size);
    const QString filled = online
        ? tr("Fetching history: %1 of %2 rooms are here as far as you chose.")
        : tr("%1 of %2 rooms are here as far as you chose; the others are fetched when the server "
             "can be reached.");
    return tr("%1 %2", "sentences").arg(filled.arg(sync.roomsFilled).arg(sync.roomsTotal), size);
}

} // namespace hearth::ui
