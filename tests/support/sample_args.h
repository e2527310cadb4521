// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/operations.h"

/// Arguments for any operation of the table, out of their descriptors alone: as little as is valid,
/// with ids of things that there are.
namespace hearth::test {

/// Whose ids stand in the arguments; every other id is one of nothing.
struct SampleIds {
    RoomId room;
    MessageId message;
    MemberId member;
    RoleId role;
    GroupId group;
    EmojiId emoji;
};

enum class OptionalFields { Left, Given };

class SampleArgs {
public:
    SampleArgs(SampleIds ids, OptionalFields optional)
        : m_ids(ids)
        , m_optional(optional)
    {
    }

    /// JSON; `{}` for a name that is not in the table.
    [[nodiscard]] QByteArray of(const QString& operation) const
    {
        QByteArray out("{}");
        const auto tryRow = [&](const auto& row) {
            using Args = std::remove_cvref_t<decltype(row)>::Args;
            if (operation != QLatin1StringView(row.name))
                return;
            Args args {};
            fill(args, Rules {});
            out = toJson(args);
        };
        std::apply([&](const auto&... rows) { (tryRow(rows), ...); }, protocol::allOperations);
        return out;
    }

private:
    void fill(bool& out, const Rules&) const { out = false; }
    void fill(int& out, const Rules&) const { out = 1; }
    void fill(qint64& out, const Rules&) const { out = 1; }
    void fill(double& out, const Rules&) const { out = 1; }
    void fill(Timestamp& out, const Rules&) const { out.micros = 1; }
    void fill(QJsonObject&, const Rules&) const { }
    void fill(RawJson& out, const Rules&) const { out.text = "{}"; }
    void fill(QString& out, const Rules& rules) const
    {
        out = QString(std::max<qsizetype>(rules.minLength, rules.maxLength > 0 ? 1 : 0), u'a');
    }
    void fill(RoomId& out, const Rules&) const { out = m_ids.room; }
    void fill(MessageId& out, const Rules&) const { out = m_ids.message; }
    void fill(MemberId& out, const Rules&) const { out = m_ids.member; }
    void fill(RoleId& out, const Rules&) const { out = m_ids.role; }
    void fill(GroupId& out, const Rules&) const { out = m_ids.group; }
    void fill(EmojiId& out, const Rules&) const { out = m_ids.emoji; }
    template <typename Tag>
    void fill(Id<Tag>& out, const Rules&) const
    {
        out = Id<Tag>::derive("of nothing");
    }
    template <NamedEnum E>
    void fill(E& out, const Rules&) const
    {
        out = EnumNames<E>::names.front().value;
    }
    template <typename T>
    void fill(std::optional<T>& out, const Rules& rules) const
    {
        if (m_optional == OptionalFields::Left)
            return;
        out.emplace();
        fill(*out, rules);
    }
    template <typename T>
    void fill(QList<T>& out, const Rules& rules) const
    {
        const qsizetype least = m_optional == OptionalFields::Given ? 1 : 0;
        for (qsizetype i = 0; i < std::max(rules.minLength, least); ++i) {
            T value {};
            fill(value, Rules {});
            out.append(value);
        }
    }
    template <Described T>
    void fill(T& out, const Rules&) const
    {
        forEachField<T>([&](const auto& f) { fill(out.*f.member, f.rules); });
    }

    SampleIds m_ids;
    OptionalFields m_optional;
};

} // namespace hearth::test
