// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/connection.h"

#include <QFile>

namespace hearth::test {

/// A page of a database that nobody has open, to be broken and mended.
struct DatabasePage {
    QString file;
    qint64 offset = 0;
    QByteArray content;

    /// With what is no page of anything.
    [[nodiscard]] bool overwrite() const { return write(QByteArray(content.size(), '\x5a')); }
    [[nodiscard]] bool putBack() const { return write(content); }

private:
    [[nodiscard]] bool write(const QByteArray& bytes) const
    {
        QFile database(file);
        return database.open(QIODevice::ReadWrite) && database.seek(offset)
            && database.write(bytes) == bytes.size();
    }
};

/// The last one with rows of the table.
inline DatabasePage lastPageOf(const QString& file, const QString& table)
{
    DatabasePage page;
    qint64 size = 0;
    {
        // What a log still holds goes into the file with this connection's end.
        const auto connection = storage::Connection::open({ .path = file, .vfs = {} });
        auto statement = (*connection)
                             ->prepare("SELECT pgoffset, pgsize FROM dbstat WHERE name = ? AND "
                                       "pagetype = 'leaf' ORDER BY pageno DESC LIMIT 1");
        statement->bind(1, table);
        if (const Result<bool> found = statement->step(); !found || !*found)
            qFatal("the table has no page");
        page.offset = statement->integer(0);
        size = statement->integer(1);
    }
    page.file = file;
    QFile database(file);
    if (!database.open(QIODevice::ReadOnly) || !database.seek(page.offset))
        qFatal("the page cannot be read");
    page.content = database.read(size);
    return page;
}

} // namespace hearth::test
