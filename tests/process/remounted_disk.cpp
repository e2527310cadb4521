// SPDX-License-Identifier: Apache-2.0
#include "tests/process/remounted_disk.h"

#include <sys/mount.h>

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
    if (mode == Mode::ReadOnly)
        isDone = isDone
            && ::mount(nullptr, to.constData(), nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr)
                == 0;
    if (!isDone)
        qFatal("the folder cannot be mounted: %s", qPrintable(qt_error_string()));
}

void RemountedDisk::takeAway() const
{
    ::umount2(m_point.path().toLocal8Bit().constData(), MNT_DETACH);
}

} // namespace hearth::test
