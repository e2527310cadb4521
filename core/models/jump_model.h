// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/directory.h"
#include "core/models/jump_match.h"
#include "core/models/row_model.h"

namespace hearth::models {

/// Something Ctrl+K can go to.
struct JumpRow {
    /// As the sections stand where they fit equally well.
    enum class Kind { Room, Member, Command, Workspace };

    Kind kind = Kind::Room;
    RoomId room; ///< Kind::Room
    MemberId member; ///< Kind::Member
    WorkspaceId workspace; ///< Kind::Workspace
    QString command; ///< Kind::Command: what whoever offered it calls it
    RoomKind roomKind = RoomKind::Public;
    QString title;
    QString hint; ///< topic, role or keys
    qint64 unread = 0;
    bool startsSection = false; ///< the first of its kind, where there may be several
    bool operator==(const JumpRow&) const = default;
};

/// By this it is remembered how often it is used.
[[nodiscard]] QString useKey(const JumpRow& row);
[[nodiscard]] Uuid rowKey(const JumpRow& row);

/// What can be gone to besides the workspace's rooms and people.
struct JumpSources {
    QList<JumpRow> others; ///< commands and workspaces
    QHash<QString, double> weights; ///< how often each was used lately, by `useKey`
};

/// Rooms, people, commands and workspaces that match what is typed: beginnings of words first, then
/// substrings, then letters in order; what is used often moves up. In sections by kind, that with
/// the best match first. With nothing typed: unread rooms first, then what is used, then the
/// newest. `#` asks for rooms alone, `@` for people, `/` for commands. At most 50 rows. Window's
/// thread.
class JumpModel : public RowModel<JumpRow> {
    Q_OBJECT

public:
    explicit JumpModel(
        const Directory& directory, const JumpSources& sources = {}, QObject* owner = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    void setFilter(const QString& text);

private:
    /// One that could be gone to; the row is made for those that are shown alone.
    struct Place {
        JumpRow::Kind kind = JumpRow::Kind::Room;
        Uuid id; ///< rooms and people
        std::size_t other = 0; ///< place in `m_others`
        JumpName name;
        Position newest = 0;
        bool unread = false;
        double weight = 0;
    };
    struct Hit {
        std::size_t place = 0;
        double score = 0; ///< the less the better
    };

    void forget();
    void addRooms();
    void addOthers();
    void addPeople();
    void rebuild();
    void collect(const QString& needle);
    [[nodiscard]] bool isWanted(JumpRow::Kind kind) const;
    [[nodiscard]] bool standsBefore(const Hit& a, const Hit& b) const;
    [[nodiscard]] std::vector<JumpRow> sectioned(std::vector<std::vector<Hit>> kinds) const;
    [[nodiscard]] JumpRow rowOf(const Place& place) const;

    const Directory& m_directory;
    std::vector<JumpRow> m_others;
    QHash<Uuid, double> m_weights;
    std::vector<Place> m_places;
    std::vector<std::size_t> m_fitting; ///< places that fit `m_fittingFor`
    std::optional<QString> m_fittingFor; ///< folded, with its sign
    bool m_peopleThere = false;
    QString m_filter;
    QChar m_sign; ///< of the filter: # @ / or none
};

} // namespace hearth::models
