// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/directory.h"
#include "core/models/row_model.h"

namespace hearth::models {

/// Something that the reader has begun to write.
struct DraftRow {
    replica::DraftPlace place; ///< a room or one of its threads
    QString roomTitle; ///< "# release", or the others' names
    QString excerpt; ///< one line of it
    bool operator==(const DraftRow&) const = default;
};

inline replica::DraftPlace rowKey(const DraftRow& row) { return row.place; }

/// All that the reader has begun and not sent, in rooms and in threads, on any of their devices; by
/// room. An edit that is begun stays with its message. Window's thread.
class DraftListModel : public RowModel<DraftRow> {
    Q_OBJECT

public:
    /// Both outlive it.
    DraftListModel(
        replica::WorkspaceSession& session, const Directory& directory, QObject* owner = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    /// Answers what was there, for `restore`.
    QString remove(const replica::DraftPlace& place);
    /// Unless something else was begun there meanwhile.
    void restore(const replica::DraftPlace& place, const QString& text);

private:
    void rebuild();

    replica::WorkspaceSession& m_session;
    const Directory& m_directory;
};

} // namespace hearth::models
