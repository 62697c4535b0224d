// SPDX-License-Identifier: BSL-1.0
#include "choices.hpp"
#include "random_function.hpp"

#include <algorithm>
#include <cmath>

namespace random_programs {
namespace {

bool is_in(rows::interval domain, double x) { return domain.low <= x && x <= domain.high; }

// Values that stay between these keep the next operations in their domains and the derivatives well
// conditioned.
bool is_usable(double value) {
    return std::isfinite(value) && std::fabs(value) > 1e-2 && std::fabs(value) < 50;
}
// How far apart values have to be for a branch to decide between them.
constexpr double gap = 1e-2;

class generator {
  public:
    explicit generator(int number) : random_(static_cast<std::uint64_t>(number) * 1000003u + 17) {}

    random_function make(int most_steps, int results) {
        random_function function;
        for (int k = 1 + random_.below(4); k > 0; --k) {
            unused_.push_back(static_cast<int>(values_.size()));
            values_.push_back(static_cast<float>(random_.in({0.1, 2})) *
                              (random_.below(2) == 0 ? 1 : -1));
        }
        function.inputs = values_;
        int const wanted = static_cast<int>(values_.size()) + random_.below(most_steps - 3);
        while (static_cast<int>(function.steps.size()) < wanted) {
            // Towards the end, operations have to take up what nothing uses yet.
            bool const closing = static_cast<int>(unused_.size() + function.steps.size()) >= wanted;
            if (!closing && random_.below(12) == 0 ? add_branch(function.steps, true, false, 0)
                                                   : add_step(function.steps, closing)) {
                use(function.steps.back());
                unused_.push_back(static_cast<int>(values_.size()) - 1);
            }
        }
        int const inputs = static_cast<int>(function.inputs.size()),
                  last = static_cast<int>(values_.size()) - 1;
        for (int k = 1; k < results; ++k)
            function.results.push_back(inputs + random_.below(last + 1 - inputs));
        function.results.push_back(last);
        return function;
    }

  private:
    rows::random_numbers random_;
    std::vector<double> values_;
    std::vector<int> unused_;

    double at(operand const& one) const {
        return one.value < 0 ? one.literal : values_[static_cast<std::size_t>(one.value)];
    }
    operand last_value() const { return {static_cast<int>(values_.size()) - 1, 0}; }
    operand any_value() { return {random_.below(static_cast<int>(values_.size())), 0}; }
    operand any_literal() { return {-1, static_cast<double>(random_.below(64) - 32) / 8}; }

    static bool fits(choice const& chosen, std::vector<double> const& x) {
        for (std::size_t j = 0; j < x.size(); ++j)
            if (!is_in(chosen.domains[j], x[j]))
                return false;
        return true;
    }
    // (Values of sides have numbers that are not among the unused yet.)
    void use(step const& now) {
        std::erase_if(unused_, [&](int each) {
            return std::any_of(now.operands.begin(), now.operands.end(),
                               [&](operand const& one) { return one.value == each; });
        });
        for (auto const& side : now.sides)
            for (step const& each : side)
                use(each);
    }
    void add(std::vector<step>& steps, step next, double value) {
        values_.push_back(value);
        steps.push_back(std::move(next));
    }

    // One more operation, if the first that comes to mind fits.
    bool add_step(std::vector<step>& steps, bool closing) {
        auto const place = static_cast<std::size_t>(random_.below(int{choice_count}));
        choice const& chosen = choice_at(place);
        if (closing && chosen.arity < 2)
            return false;
        step next{place, {}};
        std::vector<double> x;
        std::vector<int> left = unused_;
        for (int j = 0; j < chosen.arity; ++j) {
            operand one;
            if (!left.empty() && (closing || random_.below(4) != 0)) {
                auto const taken = left.begin() + random_.below(static_cast<int>(left.size()));
                one.value = *taken;
                left.erase(taken);
            } else if (j > 0 && random_.below(4) == 0) {
                one = any_literal();
            } else {
                one = any_value();
            }
            x.push_back(at(one));
            next.operands.push_back(one);
        }
        if (!fits(chosen, x))
            return false;
        double const value = chosen.value(x.data());
        if (!is_usable(value))
            return false;
        add(steps, std::move(next), value);
        return true;
    }

    // A branch, on the side of which that is taken the values are usable, as far as the branch
    // itself runs. What other sides do at this point, singular or not, is left to chance. Chained:
    // it takes the value before.
    bool add_branch(std::vector<step>& steps, bool runs, bool is_chained, int depth) {
        operand const a = is_chained ? last_value() : any_value(),
                      b = random_.below(2) == 0 ? any_value() : any_literal();
        if (runs && std::fabs(at(a) - at(b)) < gap)
            return false;
        step next{choice_count, {a, b}, {{}, {}}};
        bool const holds = at(a) < at(b);
        std::vector<double> const outside = values_;
        double value = 0;
        for (std::size_t side = 0; side < 2; ++side) {
            bool const is_taken = (side == 0) == holds;
            for (int k = 1 + random_.below(4); k > 0;)
                k -= depth < 2 && random_.below(8) == 0
                         ? add_branch(next.sides[side], runs && is_taken, !next.sides[side].empty(),
                                      depth + 1)
                         : add_to_side(next.sides[side], runs && is_taken);
            if (is_taken)
                value = values_.back();
            values_ = outside;
        }
        add(steps, std::move(next), value);
        return true;
    }
    // Each step of a side takes the value of the one before, so that none is in vain.
    bool add_to_side(std::vector<step>& side, bool runs) {
        auto const place = static_cast<std::size_t>(random_.below(int{choice_count}));
        choice const& chosen = choice_at(place);
        step next{place, {}};
        std::vector<double> x;
        int const chained = side.empty() ? -1 : random_.below(chosen.arity);
        for (int j = 0; j < chosen.arity; ++j) {
            next.operands.push_back(j == chained                     ? last_value()
                                    : j > 0 && random_.below(4) == 0 ? any_literal()
                                                                     : any_value());
            x.push_back(at(next.operands.back()));
        }
        double const value = chosen.value(x.data());
        if (runs && !(fits(chosen, x) && is_usable(value)))
            return false;
        add(side, std::move(next), value);
        return true;
    }
};

// Without the steps that nothing uses.
class pruning {
  public:
    explicit pruning(random_function const& function)
        : inputs_(static_cast<int>(function.inputs.size())),
          used_(function.inputs.size() + function.steps.size()) {
        for (int const each : function.results)
            used_[static_cast<std::size_t>(each)] = true;
        for (std::size_t i = function.steps.size(); i-- > 0;)
            if (used_[function.inputs.size() + i])
                mark(function.steps[i], function.inputs.size() + i);
    }
    random_function run(random_function const& function) {
        random_function result{function.inputs, {}, {}};
        for (int k = 0; k < inputs_; ++k)
            places_.push_back(k);
        for (std::size_t i = 0; i < function.steps.size(); ++i) {
            int const place = inputs_ + static_cast<int>(result.steps.size());
            if (used_[function.inputs.size() + i])
                result.steps.push_back(moved(function.steps[i], place));
            places_.push_back(place);
        }
        for (int const each : function.results)
            result.results.push_back(places_[static_cast<std::size_t>(each)]);
        return result;
    }

  private:
    int inputs_;
    std::vector<bool> used_;  // of the function's own values
    std::vector<int> places_; // of those so far

    // The values with smaller numbers than `count` that a step uses.
    void mark(step const& now, std::size_t count) {
        for (operand const& each : now.operands)
            if (each.value >= 0 && static_cast<std::size_t>(each.value) < count)
                used_[static_cast<std::size_t>(each.value)] = true;
        for (auto const& side : now.sides)
            for (step const& each : side)
                mark(each, count);
    }
    // A step, or one of a side, whose numbers begin at `place`.
    step moved(step now, int place) const {
        int const outside = static_cast<int>(places_.size());
        for (operand& each : now.operands)
            if (each.value >= 0)
                each.value = each.value < outside ? places_[static_cast<std::size_t>(each.value)]
                                                  : each.value - outside + place;
        for (auto& side : now.sides)
            for (step& each : side)
                each = moved(each, place);
        return now;
    }
};

} // namespace

random_function make_function(int number, int most_steps, int results) {
    random_function const function = generator(number).make(most_steps, results);
    return pruning(function).run(function);
}

random_function with_one_result(random_function function) {
    function.results = {function.results.back()};
    return pruning(function).run(function);
}

} // namespace random_programs
