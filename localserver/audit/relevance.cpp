// SPDX-License-Identifier: Apache-2.0
#include "localserver/audit/relevance.h"

#include <QSet>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

/// Everything of these is content, or somebody's own.
const QSet<QString>& unrecordedEntities()
{
    static const QSet<QString> entities { u"message"_s, u"read"_s, u"draft"_s, u"storage"_s,
        u"preference"_s, u"attention"_s, u"section"_s, u"saved"_s, u"thread"_s, u"doc"_s,
        u"board"_s, u"reaction"_s, u"poll"_s, u"scheduled"_s, u"reminder"_s, u"status"_s };
    return entities;
}

const QSet<QString>& unrecordedOperations()
{
    static const QSet<QString> operations {
        u"auth.refresh"_s, // every fifteen minutes; a token met twice is recorded as such
        u"auth.beginSignIn"_s, u"linkedSignIn.begin"_s, // nothing holds before they are finished
        u"account.dismissNotices"_s, u"audit.acknowledge"_s, // read
        u"knock.begin"_s, u"knock.reveal"_s, // nothing comes of it before somebody answers
        u"secondFactor.begin"_s, // nothing holds before it is confirmed
        u"move.begin"_s, u"move.have"_s, u"move.put"_s, u"move.finish"_s,
        u"move.abandon"_s, // nothing is open before move.activate
        u"move.enter"_s, // a session is recorded as such
        u"conversation.createOrGet"_s, // people write to each other
        u"channel.join"_s, u"channel.leave"_s, // of public channels, by oneself
    };
    return operations;
}

} // namespace

bool isRecorded(const protocol::OperationInfo& operation)
{
    return operation.effect == protocol::Effect::Write
        && !unrecordedOperations().contains(operation.name)
        && !unrecordedEntities().contains(operation.name.section(u'.', 0, 0));
}

} // namespace hearth::server
