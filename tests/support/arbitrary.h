// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"

#include <random>

/// Random values of described types, within the rules of their descriptors. Deterministic for a
/// seed.
namespace hearth::test {

class Arbitrary {
public:
    explicit Arbitrary(quint32 seed)
        : m_engine(seed)
    {
    }

    template <typename T>
    T value(const Rules& rules = {})
    {
        T out {};
        fill(out, rules);
        return out;
    }

private:
    qint64 number(qint64 least, qint64 most)
    {
        return std::uniform_int_distribution<qint64>(least, most)(m_engine);
    }

    void fill(bool& out, const Rules&) { out = number(0, 1) == 1; }
    void fill(int& out, const Rules&) { out = static_cast<int>(number(-1'000'000, 1'000'000)); }
    void fill(qint64& out, const Rules&) { out = number(-(1LL << 52), 1LL << 52); }
    void fill(double& out, const Rules&) { out = static_cast<double>(number(-1000, 1000)) / 8; }
    void fill(Timestamp& out, const Rules&) { out.micros = number(0, 1LL << 52); }
    void fill(QJsonObject& out, const Rules&) { out = { { QStringLiteral("n"), number(0, 9) } }; }
    void fill(RawJson& out, const Rules&) { out.text = "{\"a\":1}"; }
    void fill(QString& out, const Rules& rules)
    {
        static const QString letters = QStringLiteral("abcXYZ äßéÅ 東京 \"\\/{}[]:,'<&>🎉");
        const qsizetype length = number(
            rules.minLength, std::min<qsizetype>(rules.maxLength, rules.minLength + 40));
        out.clear();
        while (out.size() < length) {
            const qsizetype at = number(0, letters.size() - 1);
            if (letters[at].isSurrogate()) {
                if (out.size() + 2 <= length)
                    out += QStringLiteral("🎉");
                else
                    out += u'x';
            } else {
                out += letters[at];
            }
        }
        if (!rules.singleLine && !out.isEmpty() && number(0, 3) == 0)
            out[0] = u'\n';
    }
    template <typename Tag>
    void fill(Id<Tag>& out, const Rules&)
    {
        for (auto& byte : out.uuid.bytes)
            byte = static_cast<std::uint8_t>(number(0, 255));
    }
    template <NamedEnum E>
    void fill(E& out, const Rules&)
    {
        const auto& names = EnumNames<E>::names;
        out = names[static_cast<std::size_t>(number(0, static_cast<qint64>(names.size()) - 1))]
                  .value;
    }
    template <typename T>
    void fill(std::optional<T>& out, const Rules& rules)
    {
        if (number(0, 1) == 1)
            out = value<T>(rules);
    }
    template <typename T>
    void fill(QList<T>& out, const Rules& rules)
    {
        const qsizetype count = number(
            rules.minLength, std::min<qsizetype>(rules.maxLength, rules.minLength + 3));
        for (qsizetype i = 0; i < count; ++i)
            out.append(value<T>());
    }
    template <Described T>
    void fill(T& out, const Rules&)
    {
        forEachField<T>([&](const auto& f) { fill(out.*f.member, f.rules); });
    }

    std::mt19937 m_engine;
};

} // namespace hearth::test
