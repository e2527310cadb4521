// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/summons_question.h"

#include "ui/shell/confirm.h"

#include <QPointer>

#include <utility>

namespace hearth::ui {

using models::Audience;
using models::Summons;

namespace {

constexpr std::chrono::seconds patience { 1 }; ///< a person has pressed Enter and waits

} // namespace

SummonsQuestion::SummonsQuestion(QWidget& place)
    : m_place(place)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { settle(m_known); });
}

void SummonsQuestion::review(
    models::WorkspaceContext& workspace, const Summoning& summoning, std::function<void()> agreed)
{
    drop();
    const Summons summons = summoning.inThreadAlone ? Summons::Nobody
                                                    : models::summonsIn(summoning.markdown);
    const replica::RoomState* state = workspace.directory().room(summoning.room);
    const Audience known = summons > summoning.before && state
        ? models::audienceOf(workspace.directory(), state->room)
        : Audience {};
    if (!known.isCrowd()) {
        agreed();
        return;
    }
    m_known = known;
    m_summons = summons;
    m_agreed = std::move(agreed);
    if (known.counted == Audience::Counted::Exactly)
        settle(known);
    else
        count(workspace, summoning.room);
}

void SummonsQuestion::count(models::WorkspaceContext& workspace, const RoomId& room)
{
    m_patience.start();
    workspace.session()
        .ask(protocol::channelMembers, protocol::ById { .id = room })
        .then(this,
            [this, &workspace, round = m_round](const Result<protocol::RoomMembers>& members) {
                if (round == m_round)
                    settle(members ? models::audienceOf(workspace.directory(), members->memberIds)
                                   : m_known);
            });
}

void SummonsQuestion::drop()
{
    ++m_round;
    m_patience.stop();
    m_agreed = nullptr;
}

void SummonsQuestion::settle(const Audience& audience)
{
    std::function<void()> agreed = std::exchange(m_agreed, nullptr);
    const quint64 round = m_round + 1;
    drop();
    if (!agreed)
        return;
    if (!audience.isCrowd()) {
        agreed();
        return;
    }
    const int others = static_cast<int>(audience.people) - 1; // nobody calls themselves
    confirm(m_place.window(),
        { .title = audience.counted == Audience::Counted::Exactly
                ? tr("Tell %n people?", nullptr, others)
                : tr("Tell up to %n people?", nullptr, others),
            .text = m_summons == Summons::Everybody
                ? tr("@channel notifies everybody who is in here.")
                : tr("@here is a mention for everybody who is in here, and interrupts only "
                     "those at their computer."),
            .verb = tr("Send"),
            .refusal = tr("Do not send"),
            .enter = OnEnter::Refuses },
        [self = QPointer(this), round, agreed = std::move(agreed)] {
            if (self && self->m_round == round)
                agreed();
        });
}

} // namespace hearth::ui
