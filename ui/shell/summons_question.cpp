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

bool SummonsQuestion::asks(replica::WorkspaceSession& session, const models::Directory& directory,
    const Room& room, Summons summons, std::function<void()> agreed)
{
    drop();
    const Audience known = models::audienceOf(directory, room);
    if (!known.isCrowd())
        return false;
    m_known = known;
    m_summons = summons;
    m_agreed = std::move(agreed);
    if (known.counted == Audience::Counted::Exactly) {
        settle(known);
        return true;
    }
    m_patience.start();
    session.ask(protocol::channelMembers, protocol::ById { .id = room.id })
        .then(this,
            [this, &directory, round = m_round](const Result<protocol::RoomMembers>& members) {
                if (round == m_round)
                    settle(members ? models::audienceOf(directory, members->memberIds) : m_known);
            });
    return true;
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
                : tr("@here notifies everybody in here who is online now."),
            .verb = tr("Send"),
            .refusal = tr("Do not send"),
            .enter = OnEnter::Refuses },
        [self = QPointer(this), round, agreed = std::move(agreed)] {
            if (self && self->m_round == round)
                agreed();
        });
}

} // namespace hearth::ui
