// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/directory.h"
#include "core/models/pending_marks.h"
#include "core/models/timeline_row.h"

#include <QCoreApplication>

#include <span>

namespace hearth::models {

/// What of the outbox concerns one timeline, sorted for laying it over the server's state.
struct PendingOperations {
    QHash<MessageId, replica::OutboxEntry> edits; ///< the newest one of each message
    QHash<MessageId, replica::OutboxEntry> removals;
    QList<replica::OutboxEntry> creations; ///< in the order they were written
    QHash<MessageId, Forwarded> forwarded; ///< what they forward, as far as it has been read
    QSet<FileId> removedFiles; ///< out of messages that stay
    PendingMarks marks;

    static PendingOperations of(const QList<replica::OutboxEntry>& outbox, const RoomId& room,
        const std::optional<MessageId>& thread);
};

/// Turns messages and what is pending over them into rows: names, documents, day breaks, groups,
/// the unread line. Window's thread.
class RowBuilder {
    Q_DECLARE_TR_FUNCTIONS(hearth::models::RowBuilder)

public:
    RowBuilder(const Directory& directory, std::optional<Position> unreadAfter);

    /// `known` are the rows shown so far: their documents are used again where nothing changed.
    [[nodiscard]] std::vector<TimelineRow> build(std::span<const Message> messages,
        const PendingOperations& pending, bool atEnd, std::span<const TimelineRow> known) const;

private:
    [[nodiscard]] TimelineRow fromMessage(const Message& message) const;
    [[nodiscard]] TimelineRow fromCreation(const replica::OutboxEntry& entry,
        const protocol::MessageCreate& args, Position lastPosition) const;
    void overlay(TimelineRow& row, const PendingOperations& pending) const;
    [[nodiscard]] PollBlock pollBlock(const TimelineRow& row, const Poll& poll) const;
    void markOwn(std::vector<TimelineRow>& rows) const;
    void setDocument(TimelineRow& row, const QHash<MessageId, const TimelineRow*>& known) const;
    void setForwarded(TimelineRow& row, const Forwarded& forwarded, const TimelineRow* known) const;
    [[nodiscard]] std::shared_ptr<const text::Document> documentOf(const QString& markdown) const;
    void connectRows(std::vector<TimelineRow>& rows) const;

    const Directory& m_directory;
    std::optional<Position> m_unreadAfter;
};

} // namespace hearth::models
