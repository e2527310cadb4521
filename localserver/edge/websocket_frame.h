// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QtEndian>

namespace hearth::server {

/// `text`, which is UTF-8, as one unmasked text frame (RFC 6455 §5.2). QWebSocket would convert to
/// UTF-16 and back for each receiver; this is made once and shared by all of them.
[[nodiscard]] inline QByteArray textFrame(QByteArrayView text)
{
    constexpr char finalText = static_cast<char>(0x81);
    QByteArray frame;
    frame.reserve(text.size() + 10);
    frame += finalText;
    if (text.size() < 126) {
        frame += static_cast<char>(text.size());
    } else if (text.size() <= 0xffff) {
        frame += char(126);
        const quint16 size = qToBigEndian(static_cast<quint16>(text.size()));
        frame.append(reinterpret_cast<const char*>(&size), sizeof size);
    } else {
        frame += char(127);
        const quint64 size = qToBigEndian(static_cast<quint64>(text.size()));
        frame.append(reinterpret_cast<const char*>(&size), sizeof size);
    }
    frame += text;
    return frame;
}

} // namespace hearth::server
