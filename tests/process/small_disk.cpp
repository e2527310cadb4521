// SPDX-License-Identifier: Apache-2.0
#include "tests/process/small_disk.h"

#include <QFile>

#include <csignal>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

namespace hearth::test {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* options = "size=16m,mode=700";

bool write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

/// Somebody who is not root may be it in a namespace of users of their own.
bool becomeRoot()
{
    const QByteArray user = QByteArray::number(::getuid());
    const QByteArray group = QByteArray::number(::getgid());
    return ::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0
        && write(u"/proc/self/uid_map"_s, "0 " + user + " 1\n")
        && write(u"/proc/self/setgroups"_s, "deny")
        && write(u"/proc/self/gid_map"_s, "0 " + group + " 1\n");
}

} // namespace

bool SmallDisk::enterOwnNamespace()
{
    if (::unshare(CLONE_NEWNS) != 0 && !becomeRoot())
        return false;
    if (::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        return false;
    const QTemporaryDir probe;
    const QByteArray path = probe.path().toLocal8Bit();
    return ::mount("tmpfs", path.constData(), "tmpfs", 0, options) == 0
        && ::umount(path.constData()) == 0;
}

SmallDisk::SmallDisk(Kind kind)
    : m_kind(kind)
{
    const QByteArray path = m_folder.path().toLocal8Bit();
    if (m_kind == Kind::Tmpfs && ::mount("tmpfs", path.constData(), "tmpfs", 0, options) != 0)
        qFatal("no tmpfs: %s", qPrintable(qt_error_string()));
}

SmallDisk::~SmallDisk()
{
    if (m_kind == Kind::Tmpfs)
        ::umount2(m_folder.path().toLocal8Bit().constData(), MNT_DETACH);
}

QString SmallDisk::trouble() const { return m_kind == Kind::Tmpfs ? u"full"_s : u"unusable"_s; }

std::function<void()> SmallDisk::preparation()
{
    if (m_kind == Kind::Tmpfs)
        return {};
    return [this] {
        // An error like any other, instead of the end.
        std::signal(SIGXFSZ, SIG_IGN);
        limit(::getpid());
    };
}

void SmallDisk::limit(qint64 pid) const
{
    rlimit limits {};
    ::getrlimit(RLIMIT_FSIZE, &limits);
    limits.rlim_cur = m_full ? 0 : limits.rlim_max;
    ::prlimit(static_cast<pid_t>(pid), RLIMIT_FSIZE, &limits, nullptr);
}

void SmallDisk::fill(std::optional<qint64> pid)
{
    m_full = true;
    if (m_kind == Kind::FileSizeLimit)
        return pid ? limit(*pid) : void();
    QFile filler(path(u"filler"_s));
    if (!filler.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        qFatal("the disk cannot be filled: %s", qPrintable(filler.errorString()));
    const QByteArray page(4096, 'x');
    while (filler.write(page) > 0) { }
}

void SmallDisk::makeRoom(std::optional<qint64> pid)
{
    m_full = false;
    if (m_kind == Kind::FileSizeLimit)
        return pid ? limit(*pid) : void();
    QFile::remove(path(u"filler"_s));
}

} // namespace hearth::test
