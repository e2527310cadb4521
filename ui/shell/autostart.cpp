// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/autostart.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

QString entryFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + u"/autostart/hearth.desktop"_s;
}

/// Of the Desktop Entry Specification: quoted, with what is special inside quotes escaped, twice
/// because the value is a string of its own.
QString quoted(const QString& path)
{
    QString out;
    for (const QChar character : path) {
        if (character == u'\\')
            out += u"\\\\\\\\"_s;
        else if (character == u'"' || character == u'`' || character == u'$')
            out += u"\\\\"_s + character;
        else if (character == u'%')
            out += u"%%"_s;
        else
            out += character;
    }
    return u'"' + out + u'"';
}

QByteArray entry()
{
    return u"[Desktop Entry]\nType=Application\nName=Hearth\nIcon=hearth\nExec=%1\n"_s
        .arg(quoted(QCoreApplication::applicationFilePath()))
        .toUtf8();
}

} // namespace

bool Autostart::isOn()
{
    QFile file(entryFile());
    return file.open(QIODevice::ReadOnly) && !file.readAll().contains("\nHidden=true");
}

bool Autostart::set(bool on)
{
    const QString path = entryFile();
    if (!on)
        return !QFile::exists(path) || QFile::remove(path);
    QDir().mkpath(path.section(u'/', 0, -2));
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(entry()) > 0 && file.commit();
}

} // namespace hearth::ui
