// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ui/planned_fixture.h"
#include "ui/timeline/row_source.h"
#include "ui/timeline/timeline_view.h"

#include <QBuffer>
#include <QColor>
#include <QImage>
#include <QMimeDatabase>

namespace hearth::test {

/// A window in whose room files are sent, by Lea at it or by Ivo.
class PictureFixture : protected PlannedFixture {
protected:
    struct Sent {
        QString name;
        QByteArray bytes;
    };

    /// One message with these files; returns when the window has it. Without an id that failed.
    MessageId send(models::WorkspaceContext& from, const QList<Sent>& files,
        const std::optional<MessageId>& parent = {})
    {
        QList<FileEntry> entries;
        for (const Sent& one : files) {
            FileEntry about;
            about.name = one.name;
            about.mimeType = QMimeDatabase()
                                 .mimeTypeForFile(one.name, QMimeDatabase::MatchExtension)
                                 .name();
            const Result<FileEntry> entry = Device::wait(from.session().attach(one.bytes, about));
            if (!entry)
                return {};
            entries.append(*entry);
        }
        const auto id = from.send(
            room(), parent, QStringLiteral("look"), models::ReplyPlace::Thread, entries);
        const auto hasArrived = [&] {
            if (parent)
                return from.session().outbox().isEmpty();
            const models::TimelineRow* row = id ? rowOf(*id) : nullptr;
            return row && row->delivery == models::Delivery::Sent
                && row->files.size() == entries.size();
        };
        return id && QTest::qWaitFor(hasArrived, 20'000) ? *id : MessageId {};
    }
    /// Null: the window does not show it.
    [[nodiscard]] const models::TimelineRow* rowOf(const MessageId& message) const
    {
        for (int row = 0; row < rows().rowCount(); ++row) {
            if (rows().row(row).id == message)
                return &rows().row(row);
        }
        return nullptr;
    }
    [[nodiscard]] FileEntry fileOf(const MessageId& message) const
    {
        const models::TimelineRow* row = rowOf(message);
        return row && !row->files.isEmpty() ? row->files.first() : FileEntry {};
    }
    [[nodiscard]] models::WorkspaceContext& ivo() const
    {
        return *m_ivo->client().context(workspace().id());
    }

    /// After `loseConnection`, at the same address.
    void regainConnection()
    {
        models::Account* account = m_desk->window().navigator().account();
        QVERIFY(Device::wait(m_ivo->server().listen({ .address = QStringLiteral("127.0.0.1"),
            .port = account->address().port,
            .certificateFile = {},
            .keyFile = {} })));
        account->reconnectNow();
    }

    /// Colours of pictures that were made smaller, whatever that rounded.
    [[nodiscard]] static bool isRed(const QColor& colour)
    {
        return colour.red() > 240 && colour.blue() < 16;
    }
    [[nodiscard]] static bool isBlue(const QColor& colour)
    {
        return colour.blue() > 240 && colour.red() < 16;
    }
    /// A PNG picture whose left half is red, the right one blue.
    [[nodiscard]] static QByteArray halves(QSize size)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::red);
        for (int y = 0; y < size.height(); ++y) {
            for (int x = size.width() / 2; x < size.width(); ++x)
                image.setPixelColor(x, y, Qt::blue);
        }
        return png(image);
    }
    [[nodiscard]] static QByteArray png(const QImage& image)
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        return buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG") ? bytes
                                                                               : QByteArray();
    }
};

} // namespace hearth::test
