// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/carrier.h"

#include <algorithm>
#include <array>
#include <string_view>

/// What requests about files are made of, chosen by the bytes of a fuzzer.
namespace hearth::fuzz {

/// The choices of one run. Where the bytes end, everything is as it should be.
class Script {
public:
    Script() = default;
    explicit Script(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }

    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }
    [[nodiscard]] bool isOver() const { return m_at >= m_bytes.size(); }
    int below(int bound)
    {
        const int high = next();
        return (high * 256 + next()) % std::max(bound, 1);
    }
    bool oneIn(int chances) { return below(chances) == chances - 1; }

    /// No two places of it, and no two of them, look alike for long.
    QByteArray content(int most)
    {
        QByteArray out(below(most + 1), Qt::Uninitialized);
        int letter = below(256);
        for (char& c : out) {
            c = static_cast<char>(letter);
            letter = (letter * 5 + 3) % 251;
        }
        return out;
    }
    /// Most often one that may stand there.
    QByteArray number(qint64 fitting)
    {
        static constexpr std::array<std::string_view, 16> hostile { "", "-1", "007", "1e3", "0x10",
            "+3", " 5", "5,6", "\xD9\xA3", "2147483648", "4294967296", "999999999999999999",
            "9223372036854775807", "9223372036854775808", "18446744073709551616",
            "99999999999999999999999999" };
        return oneIn(2)
            ? QByteArray::number(below(static_cast<int>(std::min<qint64>(fitting + 2, 1 << 20))))
            : anyOf(hostile);
    }
    QByteArray fileName()
    {
        static constexpr std::array<std::string_view, 14> names { "plan.txt", "a",
            "Gr\xC3\xB6\xC3\x9F"
            "e.pdf",
            "../../etc/passwd", "..", ".", "/", "C:\\boot.ini", "con.txt",
            std::string_view("a\0b", 3), "a\nb: c", "photo\xE2\x80\xAEgnp.exe", "\xFF\xFE", "" };
        return oneIn(3) ? (oneIn(8) ? QByteArray(1'000, 'x') : anyOf(names)) : "plan.txt";
    }
    QByteArray range(qint64 size)
    {
        const QByteArray first = number(size);
        return oneIn(4) ? "bytes=-" + first
            : oneIn(3)  ? "bytes=" + first + '-'
                        : "bytes=" + first + '-' + number(size);
    }

    /// Four times in five as it is.
    protocol::CarrierRequest damaged(protocol::CarrierRequest request)
    {
        static constexpr std::array<std::string_view, 9> methods { "GET", "HEAD", "POST", "PATCH",
            "DELETE", "OPTIONS", "PUT", "", "get" };
        if (!oneIn(5))
            return request;
        const auto field = [&]() -> QByteArray& {
            return request.fields[below(static_cast<int>(request.fields.size()))].second;
        };
        switch (request.fields.isEmpty() ? below(3) : below(8)) {
        case 0:
            request.method = anyOf(methods);
            break;
        case 1:
            request.target = damagedTarget(request.target);
            break;
        case 2:
            request.body = content(3'000);
            break;
        case 3:
            field() = damaged(field());
            break;
        case 4:
            field() = number(100);
            break;
        case 5:
            field() = anyOf(values());
            break;
        case 6:
            request.fields.removeAt(below(static_cast<int>(request.fields.size())));
            break;
        default: { // the second of two
            const auto twice = request.fields[below(static_cast<int>(request.fields.size()))];
            request.fields.emplaceBack(twice.first, anyOf(values()));
        }
        }
        return request;
    }

private:
    int next() { return isOver() ? 0 : static_cast<quint8>(m_bytes[m_at++]); }

    template <std::size_t count>
    QByteArray anyOf(const std::array<std::string_view, count>& choices)
    {
        const std::string_view& chosen = choices[static_cast<std::size_t>(below(int(count)))];
        return { chosen.data(), static_cast<qsizetype>(chosen.size()) };
    }

    /// Of fields: each was thought of for some of them.
    static const std::array<std::string_view, 22>& values()
    {
        static constexpr std::array<std::string_view, 22> all { "0.2.2", "1.0.0, 0.2.2", "filename",
            "filename  ", "filename !!!!", "filename Li4vLi4vZXRjL3Bhc3N3ZA==", "filename /v8=",
            "filename YQ==,filename Yg==,filetype ,x", "filename YQ==,id eA==",
            "filename YQ==,width LTE=,height OTk5OTk5OTk5OTk5OTk5OTk5OQ==", ",,,,= ,\t,",
            "sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=",
            "sha256 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
            "sha256 Kq5sNclPz7QV2+lfQIuc6R7oRu0=", "md5 XrY7u+Ae7tCTyyK7j1rNww==", "sha1",
            "sha1 ====", "Bearer ", "Basic b2xnYTpvbGdh", "bearer eyJhbGciOiJub25lIn0.e30.",
            "bytes=0-0,2-3", "text/plain" };
        return all;
    }

    QByteArray damaged(QByteArray text)
    {
        for (int steps = 1 + below(4); steps > 0; --steps) {
            const qsizetype at = below(static_cast<int>(text.size()) + 1);
            const qsizetype length = std::min<qsizetype>(1 + below(12), text.size() - at);
            switch (below(4)) {
            case 0:
                text.insert(at, static_cast<char>(below(256)));
                break;
            case 1:
                text.remove(at, length);
                break;
            case 2:
                text.insert(at, text.mid(at, length));
                break;
            default:
                if (at < text.size())
                    text[at] = static_cast<char>(below(256));
            }
        }
        return text;
    }

    /// Files alone are carried: what follows that is open to everybody.
    QByteArray damagedTarget(const QByteArray& target)
    {
        constexpr QByteArrayView prefix = "/api/v1/files/";
        return prefix.toByteArray() + damaged(target.sliced(prefix.size()));
    }

    QByteArray m_bytes;
    qsizetype m_at = 0;
};

} // namespace hearth::fuzz
