// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/storage/connection.h"

#include <QFile>
#include <QList>

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

/// Those with rows of the table, in the order of the file.
inline QList<DatabasePage> pagesOf(const QString& file, const QString& table)
{
    QList<DatabasePage> pages;
    qint64 size = 0;
    {
        // What a log still holds goes into the file with this connection's end.
        const auto connection = storage::Connection::open({ .path = file, .vfs = {} });
        auto statement = (*connection)
                             ->prepare("SELECT pgoffset, pgsize FROM dbstat WHERE name = ? AND "
                                       "pagetype = 'leaf' ORDER BY pageno");
        statement->bind(1, table);
        while (statement->step().value_or(false)) {
            pages.append({ .file = file, .offset = statement->integer(0), .content = {} });
            size = statement->integer(1);
        }
    }
    if (pages.isEmpty())
        qFatal("the table has no page");
    QFile database(file);
    if (!database.open(QIODevice::ReadOnly))
        qFatal("the pages cannot be read");
    for (DatabasePage& page : pages) {
        if (!database.seek(page.offset))
            qFatal("the page cannot be read");
        page.content = database.read(size);
    }
    return pages;
}

inline DatabasePage lastPageOf(const QString& file, const QString& table)
{
    return pagesOf(file, table).last();
}

/// One that nobody needs who writes a new row.
inline DatabasePage middlePageOf(const QString& file, const QString& table)
{
    const QList<DatabasePage> pages = pagesOf(file, table);
    return pages.at(pages.size() / 2);
}

} // namespace hearth::test
