// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

/// What a host calls itself to everybody on a network: no names of people, unless its owner chose
/// such a name for the server. Pure functions, any thread.
namespace hearth::server {

/// What names are made of: `chosen` is the owner's name for the server, empty for none; `people`
/// those with an account here, and those in its workspaces without one.
struct NamesHere {
    QString chosen;
    QStringList people;
};

/// Whether a word of it is a word of somebody's name, as in "Lea's team" and "ivo-laptop".
[[nodiscard]] bool namesSomebody(const QString& text, const QStringList& people);
/// The chosen name, or "Hearth": never the computer's, which often is its person's, and nobody
/// chose to tell it to a network.
[[nodiscard]] QString announcedHost(const NamesHere& names);
/// The workspace's name; empty where it names somebody, as the names that are suggested do.
[[nodiscard]] QString announcedWorkspace(const QString& workspace, const NamesHere& names);

} // namespace hearth::server
