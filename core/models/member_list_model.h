// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/directory.h"
#include "core/models/look_alikes.h"
#include "core/models/membership_book.h"
#include "core/models/presence_book.h"
#include "core/models/row_model.h"

namespace hearth::models {

struct MemberRow {
    MemberId id;
    QString name;
    Role role = Role::Member;
    MemberState state = MemberState::Active;
    bool self = false;
    std::optional<PresenceState> presence; ///< none while nobody can know
    QString statusEmoji; ///< what they say of themselves now
    QString statusText;
    QString title; ///< what they do there
    bool pending = false; ///< a new name that the server has not taken yet
    NameWarning warning = {};
    bool operator==(const MemberRow&) const = default;
};

/// What a warning says, as a sentence; empty where there is none.
[[nodiscard]] QString warningText(const NameWarning& warning);

/// "online", "away" …, as it stands in a sentence.
[[nodiscard]] QString presenceName(PresenceState state);

inline MemberId rowKey(const MemberRow& row) { return row.id; }

/// The people of a workspace, or of one room, by name; people who left are not in it,
/// imported ones come last. Filtered by what is typed. Window's thread.
class MemberListModel : public RowModel<MemberRow> {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole + 1 };

    explicit MemberListModel(const Directory& directory, QObject* owner = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    /// Those who are in this room; nobody as long as that is not known. The book outlives the
    /// model.
    void setRoom(const RoomId& room, MembershipBook& memberships);
    void setFilter(const QString& text);
    /// Rows say who is there, and what people say of themselves until that runs out. Both outlive
    /// the model.
    void setPresences(const PresenceBook& presences, const Clock& clock);
    enum class Shown { Everybody, Active };
    /// Active: without those who are only known from an import.
    void setShown(Shown shown);

private:
    static QString accessibleText(const MemberRow& member);
    void rebuild();
    void addLive(MemberRow& row, const Member& member) const;

    const Directory& m_directory;
    const PresenceBook* m_presences = nullptr;
    const Clock* m_clock = nullptr;
    MembershipBook* m_memberships = nullptr; ///< null: of the whole workspace
    RoomId m_room;
    QString m_filter;
    LookAlikes m_lookAlikes;
    Shown m_shown = Shown::Everybody;
};

} // namespace hearth::models
