// SPDX-License-Identifier: Apache-2.0
#include "tests/process/remounted_disk.h"

#include <sys/mount.h>
#include <sys/statvfs.h>

namespace hearth::test {

RemountedDisk::RemountedDisk() { mount(Mode::Writable); }

RemountedDisk::~RemountedDisk() { takeAway(); }

void RemountedDisk::remount(Mode mode)
{
    takeAway();
    mount(mode);
}

void RemountedDisk::mount(Mode mode) const
{
    const QByteArray from = m_folder.path().toLocal8Bit();
    const QByteArray to = m_point.path().toLocal8Bit();
    bool isDone = ::mount(from.constData(), to.constData(), nullptr, MS_BIND, nullptr) == 0;
    if (isDone && mode == Mode::ReadOnly) {
        // Somebody who is root in a namespace of their own may not take these away.
        struct statvfs disk {};
        isDone = ::statvfs(to.constData(), &disk) == 0;
        const unsigned long kept = disk.f_flag & (ST_NOSUID | ST_NODEV | ST_NOEXEC);
        isDone = isDone
            && ::mount(nullptr, to.constData(), nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY | kept,
                   nullptr)
                == 0;
    }
    if (!isDone)
        qFatal("the folder cannot be mounted: %s", qPrintable(qt_error_string()));
}

void RemountedDisk::takeAway() const
{
    ::umount2(m_point.path().toLocal8Bit().constData(), MNT_DETACH);
}

} // namespace hearth::test
