Gem::Specification.new do |spec|
  spec.name = "deployer"
  spec.version = "0.3.0"
  spec.add_dependency "thor", "~> 1.0"
  spec.add_runtime_dependency "aws-sdk-core", ">= 3.0", "< 3.90"
  spec.add_development_dependency "rspec"
end
