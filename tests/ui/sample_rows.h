// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/timeline/row_source.h"

#include <vector>

namespace hearth::test {

/// Rows that were made for a test or a picture. Changes tell the view exactly what a model would.
class SampleRows final : public ui::RowSource {
    Q_OBJECT

public:
    using ui::RowSource::RowSource;

    [[nodiscard]] int rowCount() const override { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] const models::TimelineRow& row(int index) const override
    {
        return m_rows[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] int indexOf(const MessageId& id) const override;
    [[nodiscard]] bool isOpen() const override { return m_open; }
    [[nodiscard]] bool atStart() const override { return m_open && olderLeft == 0; }
    [[nodiscard]] bool atEnd() const override { return m_open && newerLeft == 0; }
    [[nodiscard]] bool historyMissing() const override { return missing; }
    /// Brings `page` rows of those that are left, at once.
    void loadOlder() override;
    void loadNewer() override;
    void openNewest() override;
    [[nodiscard]] bool mayEdit(const models::TimelineRow& row) const override
    {
        return row.own && !row.deleted;
    }
    [[nodiscard]] bool mayRemove(const models::TimelineRow& row) const override
    {
        return row.own && !row.deleted;
    }

    [[nodiscard]] bool offers(
        ui::MessageAction action, const models::TimelineRow& row) const override
    {
        return !withheld.contains(action) && ui::RowSource::offers(action, row);
    }

    void open();
    void append(models::TimelineRow row);
    void prepend(std::vector<models::TimelineRow> rows);
    void remove(int first, int last);
    void replace(int index, models::TimelineRow row);
    void reset(std::vector<models::TimelineRow> rows);

    int olderLeft = 0; ///< rows that `loadOlder` can still bring
    int newerLeft = 0;
    int page = 50;
    bool missing = false;
    QList<ui::MessageAction> withheld; ///< nobody may

private:
    std::vector<models::TimelineRow> m_rows;
    bool m_open = false;
};

struct SampleAuthor {
    MemberId id;
    QString name;
};

[[nodiscard]] SampleAuthor sampleAuthor(const QString& name);
/// A message with this Markdown; its id is derived from `number`, which also orders it. One minute
/// lies between two numbers.
[[nodiscard]] models::TimelineRow sampleRow(
    int number, const QString& author, const QString& markdown);
/// As `sampleRow`: asks `question`; the first option is the reader's choice, the others have one
/// vote less each, by people whose names are known.
[[nodiscard]] models::TimelineRow samplePoll(
    int number, const QString& author, const QString& question, const QStringList& options);
/// `count` different messages from `first` on: groups, days, code, lists, long and short.
[[nodiscard]] std::vector<models::TimelineRow> sampleHistory(int first, int count);
/// The conversation of the design's drawings.
[[nodiscard]] std::vector<models::TimelineRow> drawnConversation();
/// Everything that a row can look like.
[[nodiscard]] std::vector<models::TimelineRow> everyKindOfRow();
/// When the samples are looked at: the evening of the last one's day.
[[nodiscard]] Timestamp sampleNow();

class SampleClock final : public Clock {
public:
    [[nodiscard]] Timestamp now() const override { return sampleNow(); }
};

} // namespace hearth::test
