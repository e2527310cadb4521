// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtEnvironmentVariables>

#include <random>

namespace hearth::test {

/// What the environment says, or else the fallback.
inline int numberFrom(const char* variable, int fallback)
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(variable, &isNumber);
    return isNumber ? number : fallback;
}

/// Choices that a seed decides.
class Chance {
public:
    explicit Chance(int seed)
        : m_engine(static_cast<std::mt19937::result_type>(seed))
    {
    }
    [[nodiscard]] int below(int bound)
    {
        return static_cast<int>(m_engine() % static_cast<std::mt19937::result_type>(bound));
    }

private:
    std::mt19937 m_engine;
};

} // namespace hearth::test
