// SPDX-License-Identifier: Apache-2.0
#include "core/text/look_alikes.h"

#include <memory>

#include <unicode/uspoof.h>

namespace hearth::text {

namespace {

struct CheckerDeleter {
    void operator()(USpoofChecker* checker) const { uspoof_close(checker); }
};

/// Read-only once it is made, so any thread may use it.
const USpoofChecker* checker()
{
    static const std::unique_ptr<USpoofChecker, CheckerDeleter> made = [] {
        UErrorCode error = U_ZERO_ERROR;
        std::unique_ptr<USpoofChecker, CheckerDeleter> out(uspoof_open(&error));
        uspoof_setChecks(out.get(), USPOOF_RESTRICTION_LEVEL, &error);
        uspoof_setRestrictionLevel(out.get(), USPOOF_HIGHLY_RESTRICTIVE);
        return U_SUCCESS(error) ? std::move(out) : nullptr;
    }();
    return made.get();
}

} // namespace

QString lookOf(QStringView name)
{
    if (!checker() || name.isEmpty())
        return {};
    UErrorCode error = U_ZERO_ERROR;
    // A letter may look like two; what is longer still is nobody's name.
    QString look(name.size() * 4 + 16, Qt::Uninitialized);
    const int32_t size = uspoof_getSkeleton(checker(), 0, name.utf16(),
        static_cast<int32_t>(name.size()), reinterpret_cast<UChar*>(look.data()),
        static_cast<int32_t>(look.size()), &error);
    if (U_FAILURE(error) || size > look.size())
        return {};
    look.truncate(size);
    // Afterwards: "I" looks like "l", and "i" does not.
    return look.toCaseFolded();
}

bool mixesAlphabets(QStringView name)
{
    if (!checker() || name.isEmpty())
        return false;
    UErrorCode error = U_ZERO_ERROR;
    const int32_t found = uspoof_check2(
        checker(), name.utf16(), static_cast<int32_t>(name.size()), nullptr, &error);
    return U_SUCCESS(error) && (found & USPOOF_RESTRICTION_LEVEL) != 0;
}

} // namespace hearth::text
