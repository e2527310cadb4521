// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QTemporaryDir>

#include <functional>
#include <optional>

namespace hearth::test {

/// A disk with little room, for the files of one process at a time: a small tmpfs that only this
/// test and its children see; or, where mounting is not permitted, any folder and a limit of
/// nothing on what the process may write into files, which is the same to it but for the name of
/// the error.
class SmallDisk {
public:
    enum class Kind { Tmpfs, FileSizeLimit };

    /// Once, before there are threads: whether a tmpfs can be had from now on.
    static bool enterOwnNamespace();

    explicit SmallDisk(Kind kind);
    ~SmallDisk();
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    /// For the process, before it becomes its program.
    [[nodiscard]] std::function<void()> preparation();
    /// `pid` is the process's, while it runs.
    void fill(std::optional<qint64> pid = {});
    void makeRoom(std::optional<qint64> pid = {});
    /// What the programs call it (`details.storage`).
    [[nodiscard]] QString trouble() const;

private:
    void limit(qint64 pid) const;

    Kind m_kind;
    QTemporaryDir m_folder;
    bool m_full = false;
};

} // namespace hearth::test
