// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QTemporaryDir>

namespace hearth::test {

/// A disk that is taken away under a running process and mounted again in another way: a folder
/// that is bound to another place, in the test's own namespace (`SmallDisk::enterOwnNamespace`).
/// What a process has open stays open, as with a lazy umount.
class RemountedDisk {
public:
    enum class Mode { Writable, ReadOnly };

    RemountedDisk();
    ~RemountedDisk();
    RemountedDisk(const RemountedDisk&) = delete;
    RemountedDisk& operator=(const RemountedDisk&) = delete;

    [[nodiscard]] QString path(const QString& name) const { return m_point.filePath(name); }
    /// Takes it away first.
    void remount(Mode mode);

private:
    void mount(Mode mode) const;
    void takeAway() const;

    QTemporaryDir m_folder;
    QTemporaryDir m_point;
};

} // namespace hearth::test
